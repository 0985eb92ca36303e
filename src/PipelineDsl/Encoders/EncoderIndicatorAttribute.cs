namespace PipelineDsl;

/// <summary>
/// On the class of an encoder attribute whose fitted struct implements <see cref="IIndicatorEncoder"/>: the boolean option that adds the
/// indicator's slot. Without this attribute there is no slot.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class EncoderIndicatorAttribute : Attribute
{
    /// <summary>The name of the option (constructor parameter or property of the attribute).</summary>
    public string? Option { get; set; }

    /// <summary>The option's value where the user does not give it.</summary>
    public bool Default { get; set; }

    /// <summary>What the slot is called: <c>Amount[missing]</c>.</summary>
    public string Name { get; set; } = "missing";
}
