namespace PipelineDsl.Testing.Probing;

/// <summary>One change to the data of a replay.</summary>
/// <param name="Table">−1 for the pipeline's own rows, else the number of another schema.</param>
/// <param name="Row">The row's place.</param>
/// <param name="Column">The column, or −1 when the row is left out.</param>
internal readonly record struct Change(int Table, int Row, int Column)
{
    public const int Own = -1;
    public const int LeftOut = -1;
}
