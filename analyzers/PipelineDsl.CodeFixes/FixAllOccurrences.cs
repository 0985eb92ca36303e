using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PipelineDsl.CodeFixes;

/// <summary>
/// Fixes all occurrences by the one action that a fix has. <c>dotnet format</c> takes the action's name from the first finding of an analyzer, of
/// whichever rule that is; when it is another fix's, it comes here without a name.
/// </summary>
internal sealed class FixAllOccurrences(string action) : FixAllProvider
{
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => WellKnownFixAllProviders.BatchFixer.GetSupportedFixAllScopes();

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) =>
        WellKnownFixAllProviders.BatchFixer.GetFixAsync(fixAllContext.CodeActionEquivalenceKey is null ? Named(fixAllContext) : fixAllContext);

    private FixAllContext Named(FixAllContext context) => context.Document is { } document
        ? new FixAllContext(document, context.CodeFixProvider, context.Scope, action, context.DiagnosticIds, new Findings(context), context.CancellationToken)
        : new FixAllContext(context.Project, context.CodeFixProvider, context.Scope, action, context.DiagnosticIds, new Findings(context), context.CancellationToken);

    private sealed class Findings(FixAllContext context) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);

        public override async Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await context.GetProjectDiagnosticsAsync(project).ConfigureAwait(false);

        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
    }
}
