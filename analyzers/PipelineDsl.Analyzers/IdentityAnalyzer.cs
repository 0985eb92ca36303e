using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PipelineDsl.Analyzers.Flow;
using PipelineDsl.Analyzers.Identity;
using PipelineDsl.Analyzers.Leakage;
using PipelineDsl.Generators.Diagnostics;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;
using PipelineDsl.Generators.Parsing;

namespace PipelineDsl.Analyzers;

/// <summary>PDL2401 and PDL2601: columns that go to the model as something they are not, a name of the row as a measure, a code as a number.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IdentityAnalyzer : DiagnosticAnalyzer
{
    /// <summary>In <see cref="Diagnostic.Properties"/> when the feature's values can be taken as categories.</summary>
    internal const string CategoryProperty = "Category";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [IdentityRules.Identity, UsageRules.CodeAsNumber];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownAttributes.Feature.MetadataName) is null) return;
            FlowEngine engine = FlowEngine.Of(start.Compilation);
            var rows = new ConcurrentDictionary<INamedTypeSymbol, RowColumns>(SymbolEqualityComparer.Default);
            start.RegisterSemanticModelAction(file =>
            {
                foreach (IMethodSymbol method in FeatureMethods.In(file)) Analyze(method, file, engine, row => rows.GetOrAdd(row, RowColumns.Of));
            });
        });
    }

    private static void Analyze(IMethodSymbol method, SemanticModelAnalysisContext context, FlowEngine engine, Func<INamedTypeSymbol, RowColumns> columnsOf)
    {
        if (PipelineMember.Of(method) is not { Kind: not MemberKind.LabelingFunction } member) return;
        ModelInput input = ModelInput.Of(member);
        if (input.IsCounted || engine.Summarize(member.Method, context.CancellationToken) is not { } summary) return;
        foreach (Showing showing in new IdentityFinder(member, input, columnsOf).Find(summary))
        {
            string path = string.Join(" → ", showing.Path.Steps.Select(step => step.Name).Prepend(member.Method.Name));
            Report(context, IdentityRules.Identity, showing, PropertiesOf(showing), member.Method.Name, showing.Column.Property.Name, path, NameOf(showing.Column.Role));
        }

        bool areCategories = input.Types.All(type => FeatureTypes.IsCategory(TypeRefs.Of(type)));
        foreach (Showing showing in new CodeFinder(member, input, columnsOf).Find(summary))
        {
            ImmutableDictionary<string, string?> properties = areCategories ? PropertiesOf(showing).Add(CategoryProperty, null) : PropertiesOf(showing);
            Report(context, UsageRules.CodeAsNumber, showing, properties, member.Method.Name, showing.Column.Property.Name, CodeFinder.Describe(showing.Column));
        }
    }

    private static void Report(SemanticModelAnalysisContext context, DiagnosticDescriptor rule, Showing showing, ImmutableDictionary<string, string?> properties, params string[] arguments) =>
        context.ReportDiagnostic(Diagnostic.Create(rule, showing.Site, showing.Path.Steps.Skip(1).Select(step => step.Location).Distinct(), properties, arguments));

    private static ImmutableDictionary<string, string?> PropertiesOf(Showing showing) =>
        ImmutableDictionary<string, string?>.Empty.Add(UnavailableColumnAnalyzer.ColumnProperty, showing.Column.Property.Name);

    private static string NameOf(ColumnRole role) => role switch
    {
        ColumnRole.EventId => "the id of the event",
        ColumnRole.EntityKey => "an entity key",
        _ => "the event time",
    };
}
