using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using PipelineDsl.Analyzers.Tests.Harness;

namespace PipelineDsl.Analyzers.Tests.CodeFixes;

/// <summary>Applies a fix in a workspace, one at a time and all at once, and runs the analyzers again.</summary>
internal sealed class FixTest<TAnalyzer, TFix> : CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    private FixTest(string code, string fixedCode, string? equivalenceKey)
    {
        CodeActionEquivalenceKey = equivalenceKey;

        // The library's assemblies come from here, so the framework's must not be looked for on the network.
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestState.AdditionalReferences.AddRange(TestReferences.Core);
        TestCode = Usings + code;
        FixedCode = Usings + fixedCode;

        // Rows without generated members do not compile as rows; the analyzers are what is tested.
        CompilerDiagnostics = CompilerDiagnostics.None;
    }

    private const string Usings = "using System;\nusing PipelineDsl;\n";

    public static Task VerifyAsync(string code, string fixedCode, string? equivalenceKey = null) =>
        new FixTest<TAnalyzer, TFix>(code, fixedCode, equivalenceKey).RunAsync(TestContext.Current.CancellationToken);

    /// <summary>No fix is offered.</summary>
    public static Task VerifyNoneAsync(string code) => VerifyAsync(code, code);

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.CSharp14);
}
