using System.Globalization;
using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Parsing;

namespace PipelineDsl.Generators.Tests.Kit;

/// <summary>Runs the parsers over all declarations of a compilation, as the analyzers do.</summary>
public static class DeclarationFindings
{
    public static IReadOnlyList<Finding> Of(Compilation compilation)
    {
        CollectingSink sink = new();
        foreach (INamedTypeSymbol type in TypesOf(compilation.Assembly.GlobalNamespace))
        {
            if (KnownAttributes.FeatureSchema.FindOn(type) is not null) SchemaParser.Parse(type, sink, TestContext.Current.CancellationToken);
            if (KnownAttributes.FeatureSet.FindOn(type) is not null) FeatureSetParser.Parse(type, compilation, sink, TestContext.Current.CancellationToken);
            if (KnownAttributes.Pipeline.FindOn(type) is not null) PipelineParser.Parse(type, compilation, sink, TestContext.Current.CancellationToken);
            if (KnownAttributes.Model.FindOn(type) is not null) ModelParser.Parse(type, compilation, sink, TestContext.Current.CancellationToken);
        }

        return sink.Findings;
    }

    /// <summary>All types of a namespace, nested ones too.</summary>
    public static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceOrTypeSymbol container)
    {
        foreach (ISymbol member in container.GetMembers())
        {
            if (member is INamedTypeSymbol type) yield return type;
            if (member is not INamespaceOrTypeSymbol inner) continue;
            foreach (INamedTypeSymbol nested in TypesOf(inner)) yield return nested;
        }
    }

    private sealed class CollectingSink : DiagnosticSink
    {
        public List<Finding> Findings { get; } = [];

        public override void Report(DiagnosticDescriptor descriptor, Location location, params string[] arguments)
        {
            Diagnostic diagnostic = Diagnostic.Create(descriptor, location, arguments);
            string token = location.SourceTree is { } tree ? tree.GetText().ToString(location.SourceSpan) : "";
            Findings.Add(new Finding(descriptor.Id, token, diagnostic.GetMessage(CultureInfo.InvariantCulture), location));
        }
    }
}
