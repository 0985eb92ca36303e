using System.Globalization;

namespace PipelineDsl;

/// <summary>The label of every row, as a number and as one of two classes.</summary>
internal sealed class LookLabel
{
    public LookLabel(string name, double[] values, int trainingRows)
    {
        Values = values;
        IsNumeric = Array.Exists(values, static value => value is not (0 or 1));
        double threshold = IsNumeric ? MedianOf(values.AsSpan(0, trainingRows)) : 0.5;
        Positives = Array.ConvertAll(values, value => value > threshold);
        Name = name;
        Text = IsNumeric ? string.Create(CultureInfo.InvariantCulture, $"{name} (positive above {threshold:G6}, its median)") : name;
    }

    public string Name { get; }

    /// <summary>The name, and where it was cut in two.</summary>
    public string Text { get; }

    public double[] Values { get; }

    public bool[] Positives { get; }

    /// <summary>Whether it has values beside 0 and 1.</summary>
    public bool IsNumeric { get; }

    private static double MedianOf(ReadOnlySpan<double> values)
    {
        double[] sorted = values.ToArray();
        Array.Sort(sorted);
        return sorted[(sorted.Length - 1) / 2];
    }
}
