using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PipelineDsl.Analyzers.Flow;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Parsing;

namespace PipelineDsl.Analyzers.Identity;

/// <summary>The columns of a row by the members that are read.</summary>
internal sealed class RowColumns
{
    private readonly INamedTypeSymbol _row;
    private readonly Dictionary<ISymbol, RowColumn> _byMember = new(SymbolEqualityComparer.Default);

    private RowColumns(INamedTypeSymbol row) => _row = row;

    public IEnumerable<RowColumn> All => _byMember.Values;

    public static RowColumns Of(INamedTypeSymbol row)
    {
        var columns = new RowColumns(row);
        foreach (IPropertySymbol property in SchemaColumns.PropertiesOf(row))
        {
            if (SchemaColumns.WhyNotAColumn(property) is not null) continue;
            ImmutableArray<AttributeData> attributes = property.GetAttributes();
            columns._byMember[MemberFacts.Key(property)] = new RowColumn(
                property,
                ColumnRoles.Of(attributes),
                TypeRefs.KindOf(property.Type),
                KnownAttributes.Numeric.FindOn(property) is not null,
                ColumnRoles.AvailableAfterOf(attributes) > 0);
        }

        return columns;
    }

    /// <summary>The column that a member of the row is; null when it is none.</summary>
    public RowColumn? Find(ISymbol member) => _byMember.TryGetValue(MemberFacts.Key(MemberFacts.Resolve(_row, member)), out RowColumn? column) ? column : null;
}
