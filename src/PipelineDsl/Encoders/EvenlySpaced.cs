namespace PipelineDsl;

/// <summary>Numbers at equal distances.</summary>
internal static class EvenlySpaced
{
    /// <summary>Ascending from the first to the last, both exact, as numpy.linspace has them; without overflow.</summary>
    public static double[] Between(double first, double last, int count)
    {
        double width = last - first;
        double step = double.IsFinite(width) ? width / (count - 1) : (last / (count - 1)) - (first / (count - 1));
        var numbers = new double[count];
        for (int i = 0; i < count; i++)
        {
            double distance = step == 0 ? i / (count - 1.0) * width : i * step;
            numbers[i] = double.IsFinite(distance) ? first + distance : (first + (i / 2 * step)) + ((i - (i / 2)) * step);
        }

        numbers[^1] = last;
        return numbers;
    }
}
