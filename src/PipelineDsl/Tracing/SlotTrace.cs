namespace PipelineDsl;

/// <summary>One slot of a traced row.</summary>
/// <param name="Index">Its place in the vector.</param>
/// <param name="Name">What it stands for.</param>
/// <param name="Value">What the row has there.</param>
public sealed record SlotTrace(int Index, string Name, float Value);
