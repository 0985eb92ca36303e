namespace PipelineDsl.CompilerServices;

/// <summary>A section with its name in a file: for a feature set's state inside the file of its owner, the set's name stands before it.</summary>
internal readonly record struct StateFileSection(string Name, IStateSection Section);
