using System.Globalization;
using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Generators.Parsing;

/// <summary>How many slots an encoder writes, by the <c>[EncoderWidth]</c> of its class and the options that the user gives.</summary>
internal static class EncoderWidths
{
    private const int Maximum = 1_000_000;

    /// <summary>The first width that applies, or null when the class declares none.</summary>
    /// <param name="attribute">The encoder.</param>
    /// <param name="slots">How many slots it would take.</param>
    /// <param name="problem">Why that cannot be; null when it can.</param>
    public static bool TryFind(AttributeData attribute, out long slots, out string? problem)
    {
        slots = 0;
        problem = null;
        foreach (AttributeData declared in attribute.AttributeClass!.GetAttributes())
        {
            if (!KnownAttributes.EncoderWidth.Matches(declared) || !Applies(declared, attribute)) continue;
            slots = EncoderOptions.Named(declared, "Slots") as int? ?? 0;
            problem = Add(declared, attribute, "Option", "Default", ref slots) ?? Add(declared, attribute, "AlsoOption", "AlsoDefault", ref slots);
            AddFlags(declared, attribute, ref slots);
            if (slots is < 1 or > Maximum) problem ??= "a vector can have 1 to " + Maximum.ToString("N0", CultureInfo.InvariantCulture);
            return true;
        }

        return false;
    }

    private static bool Applies(AttributeData declared, AttributeData attribute)
    {
        if (EncoderOptions.Named(declared, "When") is not string option) return true;
        if (EncoderOptions.Find(attribute, option) is not { } value) return EncoderOptions.Named(declared, "IsDefault") is true;
        object? wanted = EncoderOptions.Named(declared, "Is");
        return EncoderOptions.Integer(value) is { } number ? number == EncoderOptions.Integer(wanted) : Equals(value, wanted);
    }

    private static string? Add(AttributeData declared, AttributeData attribute, string optionName, string defaultName, ref long slots)
    {
        if (EncoderOptions.Named(declared, optionName) is not string option) return null;
        int? given = EncoderOptions.Find(attribute, option) as int?;
        slots += given ?? EncoderOptions.Named(declared, defaultName) as int? ?? 0;
        return given < 1 ? $"'{option}' must be at least 1" : null;
    }

    private static void AddFlags(AttributeData declared, AttributeData attribute, ref long slots)
    {
        if (EncoderOptions.Named(declared, "Flags") is not string option) return;
        long flags = EncoderOptions.Integer(EncoderOptions.Find(attribute, option)) ?? EncoderOptions.Named(declared, "FlagsDefault") as long? ?? 0;
        int each = EncoderOptions.Named(declared, "SlotsPerFlag") as int? ?? 1;
        for (; flags != 0; flags &= flags - 1) slots += each;
    }
}
