using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Diagnostics;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Parsing;

/// <summary>Reads the role and the delay of one column after another, and sees to it that they go together.</summary>
internal sealed class RoleParser(DiagnosticSink sink, CancellationToken cancellationToken)
{
    private readonly Dictionary<ColumnRole, string> _taken = [];

    public ColumnRole Parse(IPropertySymbol property, TypeRef type, out long availableAfterTicks)
    {
        availableAfterTicks = 0;
        ColumnRole role = ColumnRole.Value;
        AttributeData? delay = null;
        foreach (AttributeData attribute in property.GetAttributes())
        {
            if (KnownAttributes.AvailableAfter.Matches(attribute)) delay = attribute;
            ColumnRole given = ColumnRoles.Of(attribute);
            if (given == ColumnRole.Value) continue;
            if (IsFree(property, attribute, role, given)) role = given;
        }

        if (type.Kind != ValueKind.Other) CheckType(property, type, role);
        if (delay is not null)
        {
            availableAfterTicks = AvailabilityParser.Parse(delay, sink, cancellationToken);
            CheckDelay(property, type, role, delay, availableAfterTicks);
        }

        return role;
    }

    private bool IsFree(IPropertySymbol property, AttributeData attribute, ColumnRole current, ColumnRole given)
    {
        string? reason = null;
        if (current != ColumnRole.Value) reason = $"it is [{current}] already";
        else if (given != ColumnRole.EntityKey && _taken.TryGetValue(given, out string other)) reason = $"'{other}' is";
        if (reason is not null)
        {
            sink.Report(SchemaRules.RoleConflict, SymbolLocations.OfAttribute(attribute, cancellationToken), property.Name, given.ToString(), reason);
            return false;
        }

        _taken[given] = property.Name;
        return true;
    }

    private void CheckType(IPropertySymbol property, TypeRef type, ColumnRole role)
    {
        string? wanted = role switch
        {
            ColumnRole.EventTime when type.IsNullable || type.Kind is not (ValueKind.DateTime or ValueKind.DateTimeOffset) => "a DateTime or DateTimeOffset that is never null",
            ColumnRole.EventId when type.IsNullable || !(type.IsInteger || type.Kind is ValueKind.String or ValueKind.Guid) => "a whole number, string or Guid that is never null",
            ColumnRole.EntityKey when !(type.IsInteger || type.Kind is ValueKind.String or ValueKind.Guid or ValueKind.Enum or ValueKind.Char) => "a whole number, string, Guid, char or enum",
            ColumnRole.Label when !(type.IsNumber || type.Kind is ValueKind.Boolean or ValueKind.Enum) => "a bool, number or enum",
            _ => null,
        };
        if (wanted is null) return;
        sink.Report(
            SchemaRules.RoleDoesNotFitType,
            SymbolLocations.OfType(property, cancellationToken),
            property.Name,
            role.ToString(),
            wanted,
            property.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat));
    }

    private void CheckDelay(IPropertySymbol property, TypeRef type, ColumnRole role, AttributeData delay, long ticks)
    {
        if (ticks == 0) return;
        if (role is ColumnRole.EventId or ColumnRole.EventTime or ColumnRole.EntityKey)
        {
            sink.Report(
                SchemaRules.RoleConflict,
                SymbolLocations.OfAttribute(delay, cancellationToken),
                property.Name,
                "AvailableAfter",
                $"it is [{role}], which must be known when the event happens");
        }
        else if (!type.IsNullable && type.Kind != ValueKind.Other)
        {
            sink.Report(
                SchemaRules.LateColumnNotNullable,
                SymbolLocations.OfType(property, cancellationToken),
                property.Name,
                ColumnRoles.DelayOf(delay)!,
                property.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat));
        }
    }
}
