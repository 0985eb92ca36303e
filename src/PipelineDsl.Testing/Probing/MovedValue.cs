namespace PipelineDsl.Testing.Probing;

/// <summary>A feature that moved in a changed replay.</summary>
/// <param name="Name">The feature, or the method that threw.</param>
/// <param name="Feature">The feature's index; −1 for an exception.</param>
/// <param name="Row">The first row that moved.</param>
/// <param name="After">Its value in the changed replay.</param>
/// <param name="Rows">How many rows moved.</param>
internal sealed record MovedValue(string Name, int Feature, int Row, string After, int Rows);
