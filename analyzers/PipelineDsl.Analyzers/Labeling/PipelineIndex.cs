using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PipelineDsl.Analyzers.Leakage;
using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Analyzers.Labeling;

/// <summary>The pipelines of a compilation, looked for once and only when someone asks.</summary>
internal sealed class PipelineIndex(Compilation compilation)
{
    private readonly Lazy<ImmutableArray<INamedTypeSymbol>> _all = new(() => [.. TypesOf(compilation.Assembly.GlobalNamespace).Where(type => KnownAttributes.Pipeline.FindOn(type) is not null)]);

    /// <summary>Pipelines over a row.</summary>
    public IEnumerable<INamedTypeSymbol> Over(INamedTypeSymbol row) =>
        _all.Value.Where(type => SymbolEqualityComparer.Default.Equals(KnownAttributes.Pipeline.FindOn(type)!.AttributeClass!.TypeArguments[0], row));

    /// <summary>The features of a pipeline, and those of the sets that it takes over.</summary>
    public static IEnumerable<PipelineMember> FeaturesOf(INamedTypeSymbol pipeline) => pipeline.GetAttributes()
        .Where(KnownAttributes.Uses.Matches)
        .Select(attribute => attribute.AttributeClass!.TypeArguments[0])
        .OfType<INamedTypeSymbol>()
        .Prepend(pipeline)
        .SelectMany(type => type.GetMembers().OfType<IMethodSymbol>())
        .Select(PipelineMember.Of)
        .OfType<PipelineMember>()
        .Where(member => member.Kind == MemberKind.Feature);

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceOrTypeSymbol container)
    {
        foreach (ISymbol member in container.GetMembers())
        {
            if (member is INamedTypeSymbol type) yield return type;
            if (member is not INamespaceOrTypeSymbol inner) continue;
            foreach (INamedTypeSymbol nested in TypesOf(inner)) yield return nested;
        }
    }
}
