namespace PipelineDsl;

/// <summary>A file that is open, and what was found out about it.</summary>
/// <param name="Text">Its text.</param>
/// <param name="IsCompressed">Whether it is compressed with gzip.</param>
/// <param name="EncodingName">The name of its encoding.</param>
internal readonly record struct CsvOpenFile(CsvText Text, bool IsCompressed, string EncodingName);
