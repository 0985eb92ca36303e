namespace PipelineDsl;

/// <summary>The unit of <see cref="FrequencyAttribute"/>.</summary>
public enum FrequencyUnit
{
    /// <summary>Training rows of the category by all training rows, 0 to 1.</summary>
    Share,

    /// <summary>Training rows of the category.</summary>
    Count,
}
