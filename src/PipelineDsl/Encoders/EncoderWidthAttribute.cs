namespace PipelineDsl;

/// <summary>
/// On an encoder attribute's class: how many slots its output takes, as the sum of a constant, the values of up to two integer options and
/// the number of flags set in an enum option. Options are constructor parameters or properties of the attribute. Where the sum depends on
/// another option, give several of these with <see cref="When"/>; the first that applies counts. Encoders that give a number need none.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class EncoderWidthAttribute : Attribute
{
    /// <summary>A constant that is added, perhaps negative; or all of the slots.</summary>
    public int Slots { get; set; }

    /// <summary>The name of the integer option whose value is added; at least 1.</summary>
    public string? Option { get; set; }

    /// <summary>The value of <see cref="Option"/> where the user does not give it.</summary>
    public int Default { get; set; }

    /// <summary>The name of a second integer option whose value is added; at least 1.</summary>
    public string? AlsoOption { get; set; }

    /// <summary>The value of <see cref="AlsoOption"/> where the user does not give it.</summary>
    public int AlsoDefault { get; set; }

    /// <summary>The name of a flags-enum option; each flag that is set adds <see cref="SlotsPerFlag"/>.</summary>
    public string? Flags { get; set; }

    /// <summary>The value of <see cref="Flags"/> as a number where the user does not give it.</summary>
    public long FlagsDefault { get; set; }

    /// <summary>How many slots each flag adds.</summary>
    public int SlotsPerFlag { get; set; } = 1;

    /// <summary>The name of the option on which this width depends; without it the width always applies.</summary>
    public string? When { get; set; }

    /// <summary>The value of <see cref="When"/> for which this width applies: an enum member, a boolean or an integer.</summary>
    public object? Is { get; set; }

    /// <summary>Whether this width applies where the user does not give the option <see cref="When"/>.</summary>
    public bool IsDefault { get; set; }
}
