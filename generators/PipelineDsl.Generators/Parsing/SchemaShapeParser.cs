using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Parsing;

/// <summary>Reads as much of a schema as a pipeline needs: cheap, silent, from source or metadata.</summary>
internal static class SchemaShapeParser
{
    /// <summary>The shape, or null when the type is no <c>[FeatureSchema]</c>.</summary>
    public static SchemaShape? Parse(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        if (KnownAttributes.FeatureSchema.FindOn(type) is null) return null;
        var columns = new List<ColumnShape>();
        foreach (IPropertySymbol property in SchemaColumns.PropertiesOf(type))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (SchemaColumns.WhyNotAColumn(property) is not null) continue;
            ImmutableArray<AttributeData> attributes = property.GetAttributes();
            columns.Add(new ColumnShape(
                property.Name,
                Identifier.Escape(property.Name),
                TypeRefs.Of(property.Type),
                ColumnRoles.Of(attributes),
                ColumnRoles.AvailableAfterOf(attributes),
                property.SetMethod!.IsInitOnly));
        }

        return new SchemaShape(
            TypeNames.FullyQualified(type),
            TypeNames.Display(type),
            type.IsValueType,
            columns.ToEquatableArray(),
            ColumnRoles.AvailableAfterOf(type.GetAttributes()));
    }
}
