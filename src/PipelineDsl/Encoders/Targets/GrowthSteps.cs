namespace PipelineDsl;

/// <summary>
/// Counts at which a running statistic over all rows is taken anew: each about an eighth above the one before. Between them it stands still, so that it
/// takes few values and does not tell rows apart by their place in time.
/// </summary>
internal sealed class GrowthSteps
{
    private long _next = 1;

    /// <summary>Whether a count is at the next step or beyond it.</summary>
    public bool Reaches(long count)
    {
        if (count < _next) return false;
        _next = count + 1 + (count / 8);
        return true;
    }
}
