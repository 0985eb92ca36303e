using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PipelineDsl.Generators.Diagnostics;
using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.CodeFixes.FeatureCode;

/// <summary>PDL3001: takes the event time of the row in hand for the time of day.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseEventTimeCodeFix)), Shared]
public sealed class UseEventTimeCodeFix : FeatureCodeFix
{
    internal const string Title = "Use the row's event time";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [SkewRules.Clock.Id];

    private protected override string TitleOf => Title;

    private protected override SyntaxNode? Fix(Cause cause)
    {
        if (cause.Node.FirstAncestorOrSelf<ExpressionSyntax>() is not { } clock || RowInScope(cause) is not { } row || EventTimeOf(row.Type) is not { } time) return null;
        if (cause.Model.GetSymbolInfo(clock, cause.CancellationToken).Symbol is not IPropertySymbol property) return null;
        string? form = (property.ContainingType.Name, property.Name, time.Type.Name) switch
        {
            ("DateTime", "Now" or "UtcNow", "DateTime") or ("DateTimeOffset", "Now" or "UtcNow", "DateTimeOffset") => "",
            ("DateTime", "Today", "DateTime") => ".Date",
            ("DateTime", "Now" or "UtcNow", "DateTimeOffset") => ".UtcDateTime",
            _ => null,
        };
        if (form is null) return null;
        ExpressionSyntax known = SyntaxFactory.ParseExpression($"{EscapedName(row)}.{EscapedName(time)}{form}");
        return cause.KeepsType(clock, known) ? cause.Replace(clock, known) : null;
    }

    // The only row among the parameters around the clock. A lambda or local function cannot use one that is passed by reference, a static one none at all.
    private static IParameterSymbol? RowInScope(Cause cause)
    {
        IParameterSymbol? row = null;
        bool isInside = false;
        for (ISymbol? symbol = cause.Model.GetEnclosingSymbol(cause.Node.SpanStart, cause.CancellationToken); symbol is IMethodSymbol method; symbol = symbol.ContainingSymbol)
        {
            foreach (IParameterSymbol parameter in method.Parameters)
            {
                if (KnownAttributes.FeatureSchema.FindOn(parameter.Type) is null || IsAnotherRow(parameter)) continue;
                if (row is not null || (isInside && parameter.RefKind != RefKind.None)) return null;
                row = parameter;
            }

            bool isOutermost = method.MethodKind is not (MethodKind.LocalFunction or MethodKind.AnonymousFunction);
            if (row is not null || isOutermost || method.IsStatic) break;
            isInside = true;
        }

        return row;
    }

    private static bool IsAnotherRow(IParameterSymbol parameter) =>
        KnownAttributes.AsOf.FindOn(parameter) is not null || KnownAttributes.From.FindOn(parameter) is not null || KnownAttributes.FromSet.FindOn(parameter) is not null;

    private static IPropertySymbol? EventTimeOf(ITypeSymbol row) =>
        row.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(property => KnownAttributes.EventTime.FindOn(property) is not null);

    private static string EscapedName(ISymbol symbol) => SyntaxFacts.GetKeywordKind(symbol.Name) == SyntaxKind.None ? symbol.Name : "@" + symbol.Name;
}
