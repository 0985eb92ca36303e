namespace PipelineDsl;

/// <summary>A feature as numbers (NaN is missing) or as the codes of categories (−1 is missing), training rows first.</summary>
internal sealed class LookColumn
{
    private readonly double[]? _numbers;
    private readonly int[]? _codes;

    public LookColumn(string name, double[] numbers) => (Name, _numbers) = (name, numbers);

    public LookColumn(string name, int[] codes, int categories) => (Name, _codes, Categories) = (name, codes, categories);

    public string Name { get; }

    public bool IsCategory => _codes is not null;

    /// <summary>How many categories there are.</summary>
    public int Categories { get; }

    /// <summary>One number a row, of a feature that is no category.</summary>
    public double[] Numbers => _numbers!;

    /// <summary>One code a row, of a category.</summary>
    public int[] Codes => _codes!;

    public bool IsMissing(int row) => _codes is null ? double.IsNaN(_numbers![row]) : _codes[row] < 0;
}
