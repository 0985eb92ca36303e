namespace PipelineDsl.Generators.Model;

/// <summary>What a <c>[Preprocess]</c> method works out.</summary>
/// <param name="Name">The method's name.</param>
/// <param name="Call">The call's arguments.</param>
/// <param name="Local">The local that holds the result.</param>
/// <param name="Type">The result's type.</param>
/// <param name="Buffer">The field of its text buffer, or null when it takes none.</param>
internal sealed record PreprocessModel(string Name, string Call, string Local, string Type, string? Buffer);
