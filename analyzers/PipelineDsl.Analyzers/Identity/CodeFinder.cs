using Microsoft.CodeAnalysis;
using PipelineDsl.Analyzers.Flow;
using PipelineDsl.Analyzers.Leakage;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;
using PipelineDsl.Generators.Parsing;

namespace PipelineDsl.Analyzers.Identity;

/// <summary>
/// Finds columns of codes (whole numbers, enums, characters, digits in text) that a feature hands to the model as numbers as they are. Arithmetic,
/// an encoder, or <c>[Numeric]</c> says what they are.
/// </summary>
internal sealed class CodeFinder(PipelineMember member, ModelInput input, Func<INamedTypeSymbol, RowColumns> columnsOf)
{
    /// <summary>The columns handed on: one a place in the body.</summary>
    public IEnumerable<Showing> Find(MethodSummary summary)
    {
        if (member.Kind != MemberKind.Feature || input.IsEncoded || KnownAttributes.Numeric.FindOn(member.Method) is not null) return [];
        Location whole = member.Method.Locations[0];
        var bySite = new Dictionary<Location, Showing>();
        foreach ((FlowValue part, ITypeSymbol type) in ModelInput.Parts(member.Method, summary.Returned))
        {
            if (!TypeRefs.Of(type).IsNumber) continue;
            foreach (KeyValuePair<Origin, FlowPath> origin in part.Shown())
            {
                if (ColumnOf(origin.Key) is not { } column || !IsHandedOn(column, origin.Key, part)) continue;
                var showing = new Showing(column, origin.Value, origin.Value.Site ?? whole);
                if (!bySite.ContainsKey(showing.Site)) bySite.Add(showing.Site, showing);
            }
        }

        return bySite.OrderBy(item => item.Key.SourceSpan.Start).Select(item => item.Value);
    }

    /// <summary>What a column holds, for the message.</summary>
    public static string Describe(RowColumn column) => column.Kind switch
    {
        ValueKind.String => "text",
        ValueKind.Char => "a character",
        ValueKind.Enum => "an enum",
        _ => "a whole number",
    };

    private static bool IsHandedOn(RowColumn column, Origin origin, FlowValue part) => column.Kind switch
    {
        // Text has become a number by being read as one.
        ValueKind.String => true,
        ValueKind.Char or ValueKind.Enum or (>= ValueKind.SByte and <= ValueKind.UInt64) => part.Holds.Any(held => held.Key.Place.Equals(origin.Place)),
        _ => false,
    };

    private RowColumn? ColumnOf(Origin origin)
    {
        if (origin.Place.Members.Length != 1) return null;
        INamedTypeSymbol? row = member.RowParameters.Contains(origin.Place.Parameter) ? member.Row
            : member.LookedUp.TryGetValue(origin.Place.Parameter, out INamedTypeSymbol? other) ? other
            : null;
        return row is not null && columnsOf(row).Find(origin.Place.Members[0]) is { Role: ColumnRole.Value, IsLate: false, IsNumeric: false } column ? column : null;
    }
}
