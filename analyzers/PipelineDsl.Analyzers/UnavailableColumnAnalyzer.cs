using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PipelineDsl.Analyzers.Declarations;
using PipelineDsl.Analyzers.Flow;
using PipelineDsl.Analyzers.Leakage;
using PipelineDsl.Generators.Diagnostics;
using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Analyzers;

/// <summary>
/// PDL2001–2004, 2101, 2501 and 2502: what features and labeling functions depend on although it is not known when a row is scored, and the
/// exceptions that are declared from that.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnavailableColumnAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The key of the column's name in <see cref="Diagnostic.Properties"/>.</summary>
    internal const string ColumnProperty = "Column";

    /// <summary>The key of the column's delay in <see cref="Diagnostic.Properties"/>.</summary>
    internal const string DelayProperty = "Delay";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        LeakageRules.OwnLabel, LeakageRules.OwnLateColumn, LeakageRules.AsOfLateColumn, LeakageRules.ThrowsByColumn,
        LabelingRules.ReadsLabel, AssumptionRules.NoReason, AssumptionRules.LiftsNothing,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        // What the generator reads as the user's is judged as the user's, whatever a comment at the top of the file says.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownAttributes.Feature.MetadataName) is null) return;
            FlowEngine engine = FlowEngine.Of(start.Compilation);
            var ofRowsInHand = new ConcurrentDictionary<ITypeSymbol, UnavailableColumns>(SymbolEqualityComparer.Default);
            var ofRowsLookedUp = new ConcurrentDictionary<ITypeSymbol, UnavailableColumns>(SymbolEqualityComparer.Default);
            start.RegisterSemanticModelAction(file =>
            {
                foreach (IMethodSymbol method in FeatureMethods.In(file))
                {
                    if (PipelineMember.Of(method) is not { } member) continue;
                    var columns = new MemberColumns(
                        member,
                        row => ofRowsInHand.GetOrAdd(row, type => UnavailableColumns.OfRowInHand(type, engine, file.CancellationToken)),
                        row => ofRowsLookedUp.GetOrAdd(row, type => UnavailableColumns.OfLookedUp(type, engine, file.CancellationToken)));
                    Analyze(file, member, columns, engine);
                }
            });
        });
    }

    private static void Analyze(SemanticModelAnalysisContext context, PipelineMember member, MemberColumns columns, FlowEngine engine)
    {
        CancellationToken cancellationToken = context.CancellationToken;
        Assumptions assumptions = Assumptions.Of(member, columns);

        // The value of an aggregate may rest on anything: it is taken when it is known.
        bool isJudged = member.Kind != MemberKind.Aggregate && columns.All.Any();
        IReadOnlyList<Leak> leaks = isJudged && engine.Summarize(member.Method, cancellationToken) is { } summary ? LeakFinder.FindAll(member, summary, columns) : [];
        foreach (Leak leak in LeakFinder.ToShow(leaks.Where(leak => IsForbidden(member, leak.Column) && !assumptions.Lifts(leak.Column))))
        {
            context.ReportDiagnostic(Describe(member, leak));
        }

        if (!assumptions.IsEmpty)
        {
            assumptions.Check(
                column => leaks.Any(leak => ReferenceEquals(leak.Column, column)), context.SemanticModel.Compilation, new ReportingSink(context.ReportDiagnostic, static (_, _) => true), cancellationToken);
        }
    }

    private static bool IsForbidden(PipelineMember member, UnavailableColumn column) => member.Kind != MemberKind.LabelingFunction || column.IsLabel;

    private static Diagnostic Describe(PipelineMember member, Leak leak)
    {
        ImmutableArray<FlowStep> steps = leak.Path.Steps;
        UnavailableColumn column = leak.Column;
        string path = string.Join(" → ", steps.Select(step => step.Name).Prepend(member.Method.Name));
        (DiagnosticDescriptor rule, string? fourth) =
            member.Kind == MemberKind.LabelingFunction ? (LabelingRules.ReadsLabel, null)
            : leak.IsOfFault ? (LeakageRules.ThrowsByColumn, HowUnknown(column))
            : column.IsLabel ? (LeakageRules.OwnLabel, null)
            : (column.IsLookedUp ? LeakageRules.AsOfLateColumn : LeakageRules.OwnLateColumn, column.Delay);
        return Diagnostic.Create(
            rule,
            leak.Site,
            steps.Skip(1).Select(step => step.Location).Distinct(),
            ImmutableDictionary<string, string?>.Empty.Add(ColumnProperty, column.Property.Name).Add(DelayProperty, column.Delay),
            member.Method.Name,
            column.Property.Name,
            path,
            fourth);
    }

    private static string HowUnknown(UnavailableColumn column) =>
        column.IsLabel ? "the label of its own row, which is never known when the row is scored"
        : column.IsLookedUp ? $"which is known only {column.Delay} after the event of the row looked up"
        : $"which is known only {column.Delay} after the event";
}
