using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Parsing;

/// <summary>Reads roles and delays from attributes, saying nothing of mistakes.</summary>
internal static class ColumnRoles
{
    /// <summary>The role that an attribute gives, or <see cref="ColumnRole.Value"/>.</summary>
    public static ColumnRole Of(AttributeData attribute)
    {
        if (KnownAttributes.EventId.Matches(attribute)) return ColumnRole.EventId;
        if (KnownAttributes.EventTime.Matches(attribute)) return ColumnRole.EventTime;
        if (KnownAttributes.EntityKey.Matches(attribute)) return ColumnRole.EntityKey;
        return KnownAttributes.Label.Matches(attribute) ? ColumnRole.Label : ColumnRole.Value;
    }

    /// <summary>The first role among attributes.</summary>
    public static ColumnRole Of(ImmutableArray<AttributeData> attributes)
    {
        foreach (AttributeData attribute in attributes)
        {
            ColumnRole role = Of(attribute);
            if (role != ColumnRole.Value) return role;
        }

        return ColumnRole.Value;
    }

    /// <summary>The delay among attributes; 0 when there is none or it is not understood.</summary>
    public static long AvailableAfterOf(ImmutableArray<AttributeData> attributes)
    {
        foreach (AttributeData attribute in attributes)
        {
            if (KnownAttributes.AvailableAfter.Matches(attribute)) return Duration.TryParse(DelayOf(attribute), out long ticks, out _) ? ticks : 0;
        }

        return 0;
    }

    /// <summary>The text of <c>[AvailableAfter("…")]</c>.</summary>
    public static string? DelayOf(AttributeData attribute) =>
        attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Primitive, Value: string text }] ? text : null;
}
