using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using PipelineDsl.Analyzers.Tests.Harness;

namespace PipelineDsl.Analyzers.Tests.CodeFixes;

/// <summary>Applies a fix to a feature's code in a workspace, one at a time and all at once, and runs the analyzer again. The other rules are off.</summary>
internal sealed class FeatureCodeFixTest<TFix> : CSharpCodeFixTest<FeatureCodeAnalyzer, TFix, DefaultVerifier>
    where TFix : CodeFixProvider, new()
{
    private readonly string[] _ids = [.. new TFix().FixableDiagnosticIds];

    private FeatureCodeFixTest(string code, string fixedCode)
    {
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestState.AdditionalReferences.AddRange(TestReferences.Core);
        TestCode = code;
        TestState.Sources.Add(("/0/Schema.cs", Usings() + FeatureCode.Schema));
        FixedCode = fixedCode;
        FixedState.Sources.Add(("/0/Schema.cs", Usings() + FeatureCode.Schema));
        DisabledDiagnostics.AddRange(new FeatureCodeAnalyzer().SupportedDiagnostics.Select(rule => rule.Id).Except(_ids));

        // Rows and pipelines without generated members do not compile as such; the fixes are what is tested.
        CompilerDiagnostics = CompilerDiagnostics.None;
    }

    private static string Usings(string more = "") => $"using System;\n{more}using PipelineDsl;\n\n";

    /// <summary>The members of a pipeline are changed into others.</summary>
    public static Task VerifyAsync(string members, string expected, string usings = "", string expectedUsings = "", string types = "", string? expectedTypes = null) =>
        new FeatureCodeFixTest<TFix>(
            Usings(usings) + FeatureCode.Pipeline("    " + members, types),
            Usings(expectedUsings) + FeatureCode.Pipeline("    " + expected, expectedTypes ?? types)).RunAsync(TestContext.Current.CancellationToken);

    /// <summary>No fix is offered.</summary>
    public static Task VerifyNoneAsync(string members, string types = "") => VerifyAsync(members, members, types: types);

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.CSharp14);

    protected override CompilationOptions CreateCompilationOptions() =>
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true);
}
