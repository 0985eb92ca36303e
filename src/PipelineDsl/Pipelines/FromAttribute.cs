namespace PipelineDsl;

/// <summary>On a feature's parameter: the value of another feature, or of one window of an aggregate.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class FromAttribute : Attribute
{
    /// <summary>Another feature of the pipeline, by method name (<c>nameof</c>), or one element of a tuple feature as <c>"Method_Element"</c>.</summary>
    public FromAttribute(string feature) => Feature = feature;

    /// <summary>One output of an aggregate, for instance <c>[From(nameof(Spend), Aggregates.Mean, "7d")]</c>.</summary>
    public FromAttribute(string feature, Aggregates aggregate, string window) => (Feature, Aggregate, Window) = (feature, aggregate, window);

    /// <summary>The method's name.</summary>
    public string Feature { get; }

    /// <summary>The aggregate function, when the method is an aggregate.</summary>
    public Aggregates Aggregate { get; }

    /// <summary>The window as declared on the aggregate, or null.</summary>
    public string? Window { get; }
}

/// <summary>On a feature's parameter: the value of a feature, or of one window of an aggregate, of a feature set.</summary>
/// <typeparam name="TSet">A <see cref="FeatureSetAttribute{TRow}"/> class over the same row.</typeparam>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class FromAttribute<TSet> : Attribute
    where TSet : class
{
    /// <inheritdoc cref="FromAttribute(string)"/>
    public FromAttribute(string feature) => Feature = feature;

    /// <inheritdoc cref="FromAttribute(string, Aggregates, string)"/>
    public FromAttribute(string feature, Aggregates aggregate, string window) => (Feature, Aggregate, Window) = (feature, aggregate, window);

    /// <summary>The method's name.</summary>
    public string Feature { get; }

    /// <summary>The aggregate function, when the method is an aggregate.</summary>
    public Aggregates Aggregate { get; }

    /// <summary>The window as declared on the aggregate, or null.</summary>
    public string? Window { get; }
}
