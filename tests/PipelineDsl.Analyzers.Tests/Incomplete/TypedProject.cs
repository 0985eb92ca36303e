using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PipelineDsl.Analyzers.Tests.Harness;
using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Analyzers.Tests.Incomplete;

/// <summary>Runs all generators and analyzers over code in any state, and says which of them crash.</summary>
internal static class TypedProject
{
    private const string Usings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading;
        global using System.Threading.Tasks; global using PipelineDsl; global using PipelineDsl.ML;
        """;

    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.CSharp14, DocumentationMode.Parse);

    // Compilations made from this one share what they know of the references.
    private static readonly CSharpCompilation s_empty = CSharpCompilation.Create(
        "Typed",
        [CSharpSyntaxTree.ParseText(Usings, s_parse, "Usings.cs")],
        TestReferences.All,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));

    private static readonly ImmutableArray<ISourceGenerator> s_generators =
        [.. Instances<IIncrementalGenerator>(typeof(KnownAttributes).Assembly, typeof(GeneratorAttribute)).Select(generator => generator.AsSourceGenerator())];

    private static readonly ImmutableArray<DiagnosticAnalyzer> s_analyzers = [.. Instances<DiagnosticAnalyzer>(typeof(UnavailableColumnAnalyzer).Assembly, typeof(DiagnosticAnalyzerAttribute))];

    /// <summary>What the compiler says about the files and what is generated for them.</summary>
    public static IEnumerable<Diagnostic> Errors(IEnumerable<string> files, CancellationToken cancellationToken)
    {
        Generate(files, out Compilation generated, cancellationToken);
        return generated.GetDiagnostics(cancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    /// <summary>The crashes.</summary>
    public static async Task<IReadOnlyList<string>> FindCrashesAsync(IEnumerable<string> files, CancellationToken cancellationToken)
    {
        var crashes = new ConcurrentQueue<string>();
        GeneratorDriverRunResult run = Generate(files, out Compilation generated, cancellationToken);
        foreach (GeneratorRunResult result in run.Results)
        {
            if (result.Exception is not null) crashes.Enqueue($"{result.Generator.GetGeneratorType().Name}: {result.Exception}");
        }

        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            onAnalyzerException: (exception, analyzer, _) => crashes.Enqueue($"{analyzer.GetType().Name}: {exception}"),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        foreach (Diagnostic diagnostic in await generated.WithAnalyzers(s_analyzers, options).GetAnalyzerDiagnosticsAsync(cancellationToken))
        {
            if (!diagnostic.Id.StartsWith("PDL", StringComparison.Ordinal)) crashes.Enqueue(diagnostic.ToString());
        }

        return [.. crashes.Concat(run.Diagnostics.Select(diagnostic => diagnostic.ToString()))];
    }

    private static GeneratorDriverRunResult Generate(IEnumerable<string> files, out Compilation generated, CancellationToken cancellationToken)
    {
        CSharpCompilation source = s_empty.AddSyntaxTrees(files.Select((file, i) => CSharpSyntaxTree.ParseText(file, s_parse, $"File{i}.cs", cancellationToken: cancellationToken)));
        return CSharpGeneratorDriver.Create(s_generators, parseOptions: s_parse).RunGeneratorsAndUpdateCompilation(source, out generated, out _, cancellationToken).GetRunResult();
    }

    private static IEnumerable<T> Instances<T>(Assembly assembly, Type attribute) =>
        assembly.GetTypes().Where(type => type.IsDefined(attribute)).Select(type => (T)Activator.CreateInstance(type)!);
}
