using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Parsing;

/// <summary>Reads <c>[AssumeAvailable]</c>. What is wrong with one is said by the analyzer that knows what the member depends on.</summary>
internal static class AssumptionParser
{
    /// <summary>The assumptions on a member, in source order.</summary>
    public static IEnumerable<AssumptionModel> Parse(IMethodSymbol method)
    {
        foreach (AttributeData attribute in method.GetAttributes())
        {
            if (KnownAttributes.AssumeAvailable.Matches(attribute)) yield return new AssumptionModel(method.Name, ColumnOf(attribute) ?? "", ReasonOf(attribute));
        }
    }

    /// <summary>Whether a column of the row in hand is assumed to be known by a member. The label never is.</summary>
    public static bool Lifts(IMethodSymbol method, ColumnShape column) =>
        column.Role != ColumnRole.Label && Parse(method).Any(assumption => assumption.Column == column.Name);

    /// <summary>The column's name; null when it is not a constant.</summary>
    public static string? ColumnOf(AttributeData attribute) =>
        attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Primitive, Value: string column }] ? column : null;

    /// <summary>The reason, or empty.</summary>
    public static string ReasonOf(AttributeData attribute) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "Because").Value.Value as string ?? "";
}
