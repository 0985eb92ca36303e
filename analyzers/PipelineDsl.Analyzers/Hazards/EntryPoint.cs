using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Analyzers.Hazards;

/// <summary>A method that the library runs for each row.</summary>
/// <param name="Method">The method.</param>
/// <param name="Role">What a person would call it.</param>
internal sealed record EntryPoint(IMethodSymbol Method, string Role)
{
    private static readonly (KnownType Attribute, string Role)[] s_roles =
    [
        (KnownAttributes.Feature, "feature"),
        (KnownAttributes.Aggregate, "aggregate"),
        (KnownAttributes.LabelingFunction, "labeling function"),
    ];

    /// <summary>The method as an entry point; null when it is none.</summary>
    public static EntryPoint? Of(IMethodSymbol method)
    {
        foreach (AttributeData attribute in method.GetAttributes())
        {
            foreach ((KnownType known, string role) in s_roles)
            {
                if (known.Matches(attribute)) return new EntryPoint(method, role);
            }
        }

        return null;
    }
}
