namespace PipelineDsl;

/// <summary>
/// On an encoder attribute's class: how many slots its output takes. A constant, or an integer option (constructor parameter or property of
/// the attribute) plus a constant. Encoders that map a number to a number need none.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class EncoderWidthAttribute : Attribute
{
    /// <summary>The number of slots added to the option's value, or all of them.</summary>
    public int Slots { get; set; }

    /// <summary>The name of the option whose value is added.</summary>
    public string? Option { get; set; }

    /// <summary>The option's value where the user does not give it.</summary>
    public int Default { get; set; }
}
