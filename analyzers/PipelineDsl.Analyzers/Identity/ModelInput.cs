using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PipelineDsl.Analyzers.Flow;
using PipelineDsl.Analyzers.Leakage;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Parsing;

namespace PipelineDsl.Analyzers.Identity;

/// <summary>How the values of a member go into the model.</summary>
/// <param name="Types">The types of its values: one, or one an element of a tuple.</param>
/// <param name="IsCategory">Whether an encoder takes them as categories.</param>
/// <param name="IsTime">Whether an encoder takes them as times, of which it shows parts.</param>
/// <param name="IsEncoded">Whether any encoder takes them.</param>
/// <param name="IsCounted">Whether they are only counted.</param>
internal sealed record ModelInput(ImmutableArray<ITypeSymbol> Types, bool IsCategory, bool IsTime, bool IsEncoded, bool IsCounted)
{
    private static readonly KnownType[] s_ofCategories =
    [
        new("PipelineDsl", "ICategorySlotEncoder"), new("PipelineDsl", "ICategoryEncoder"),
        new("PipelineDsl", "ICategoryAccumulator"), new("PipelineDsl", "ISupervisedCategoryAccumulator"),
    ];

    private static readonly KnownType[] s_ofTimes = [new("PipelineDsl", "ITimeSlotEncoder")];

    public static ModelInput Of(PipelineMember member)
    {
        ImmutableArray<ITypeSymbol> types = member.Method.ReturnType is INamedTypeSymbol { IsTupleType: true } tuple
            ? [.. tuple.TupleElements.Select(element => element.Type)]
            : [member.Method.ReturnType];
        AttributeData[] encoders = [.. member.Method.GetAttributes().Where(attribute => KnownAttributes.Encoder.IsBaseOf(attribute.AttributeClass))];
        return new ModelInput(types, encoders.Any(encoder => Takes(encoder, s_ofCategories)), encoders.Any(encoder => Takes(encoder, s_ofTimes)), encoders.Length > 0, IsOnlyCounted(member));
    }

    /// <summary>The values that are features, as far as they can be told apart, with their types.</summary>
    public static IEnumerable<(FlowValue Value, ITypeSymbol Type)> Parts(IMethodSymbol method, FlowValue returned)
    {
        IEnumerable<(FlowValue Value, ITypeSymbol Type)> parts = method.ReturnType is INamedTypeSymbol { IsTupleType: true } tuple
            ? tuple.TupleElements.Select(element => (returned.Stored(element), element.Type))
            : [(returned, method.ReturnType)];

        // A type that cannot be a feature is an error of its own.
        return parts.Where(part => FeatureTypes.IsFeature(TypeRefs.OfFeature(part.Type)));
    }

    private static bool Takes(AttributeData encoder, KnownType[] interfaces)
    {
        for (INamedTypeSymbol? type = encoder.AttributeClass; type is not null; type = type.BaseType)
        {
            if (type.TypeArguments.Any(argument => argument.AllInterfaces.Any(@interface => interfaces.Any(one => one.Matches(@interface))))) return true;
        }

        return false;
    }

    // To count rows, a value that is never null is aggregated: what it is does not matter.
    private static bool IsOnlyCounted(PipelineMember member) =>
        member.Kind == MemberKind.Aggregate && KnownAttributes.Aggregate.FindOn(member.Method) is { } aggregate
        && AggregateFunctions.Of(aggregate.ConstructorArguments.FirstOrDefault().Value as int? ?? 0).All(function => function is AggregateFunctions.Count);
}
