namespace PipelineDsl.CompilerServices;

/// <summary>What of a state file did not meet its like.</summary>
/// <param name="Missing">Sections that are declared and not in the file.</param>
/// <param name="Unknown">Sections that are in the file and not declared.</param>
internal readonly record struct StateFileContent(IReadOnlyList<string> Missing, IReadOnlyList<string> Unknown);
