namespace PipelineDsl;

/// <summary>
/// On a feature's parameter whose type is a row of another schema: the newest row of the key by event time not after the prediction time,
/// among the rows visible then; null when there is none.
/// </summary>
/// <param name="on">The columns of the row in hand that hold the other schema's entity keys, in their order.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class AsOfAttribute(params string[] on) : Attribute
{
    /// <summary>The columns of the row in hand.</summary>
    public IReadOnlyList<string> On { get; } = on;
}
