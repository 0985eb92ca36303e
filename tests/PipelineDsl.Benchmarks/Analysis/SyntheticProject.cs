using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PipelineDsl.Analyzers;

namespace PipelineDsl.Benchmarks.Analysis;

/// <summary>Compiles and analyzes the synthetic project as the compiler and an editor do, in this process.</summary>
internal sealed class SyntheticProject
{
    private static readonly CSharpParseOptions s_parseOptions = new(LanguageVersion.CSharp14);

    private static readonly ImmutableArray<Type> s_analyzers =
        [.. typeof(FeatureCodeAnalyzer).Assembly.GetTypes().Where(type => type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is not null)];

    private readonly ImmutableArray<MetadataReference> _references = [.. References()];
    private readonly (string Name, string Text)[] _sources = [.. SyntheticSources.All()];

    /// <summary>The names of the analyzers that are measured.</summary>
    public static IEnumerable<string> AnalyzerNames => s_analyzers.Select(type => type.Name);

    /// <summary>Parses all sources and runs the generators.</summary>
    public Compilation Generate()
    {
        CSharpCompilation source = CSharpCompilation.Create(
            "Synthetic",
            _sources.Select(file => CSharpSyntaxTree.ParseText(file.Text, s_parseOptions, file.Name)),
            _references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, optimizationLevel: OptimizationLevel.Release));
        CSharpGeneratorDriver.Create(Generators(), parseOptions: s_parseOptions).RunGeneratorsAndUpdateCompilation(source, out Compilation generated, out ImmutableArray<Diagnostic> problems);
        return problems.IsEmpty ? generated : throw new InvalidOperationException(string.Join('\n', problems));
    }

    /// <summary>The compilation with one analyzer that does nothing: what the driver costs by itself.</summary>
    public static CompilationWithAnalyzers WithoutAnalyzers(Compilation compilation) => With(compilation, [new IdleAnalyzer()]);

    /// <summary>The compilation with analyzers of its own; all of ours, or one by name.</summary>
    public static CompilationWithAnalyzers WithAnalyzers(Compilation compilation, string? only = null) =>
        With(compilation, [.. s_analyzers.Where(type => only is null || type.Name == only).Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)]);

    /// <summary>What the analyzers say of the whole project.</summary>
    public static ImmutableArray<Diagnostic> Analyze(CompilationWithAnalyzers analyzed) => analyzed.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();

    /// <summary>What an editor asks for when a file was typed in: the file's semantic diagnostics in the changed compilation.</summary>
    public static ImmutableArray<Diagnostic> AnalyzeFile(CompilationWithAnalyzers analyzed, SyntaxTree tree) =>
        analyzed.GetAnalyzerSemanticDiagnosticsAsync(analyzed.Compilation.GetSemanticModel(tree), filterSpan: null, CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>The compilation after a keystroke in a feature's body: all other trees are the same.</summary>
    public static (Compilation Compilation, SyntaxTree Tree) Edit(Compilation compilation, int set, int edit)
    {
        SyntaxTree old = compilation.SyntaxTrees.Single(tree => tree.FilePath == SyntheticSources.SetName(set));
        SyntaxTree changed = CSharpSyntaxTree.ParseText(SyntheticSources.Edit(old.ToString(), edit), s_parseOptions, old.FilePath);
        return (compilation.ReplaceSyntaxTree(old, changed), changed);
    }

    private static CompilationWithAnalyzers With(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false));

    private static IEnumerable<ISourceGenerator> Generators() => typeof(FeatureCodeAnalyzer).Assembly.GetReferencedAssemblies()
        .Where(name => name.Name == "PipelineDsl.Generators")
        .SelectMany(name => Assembly.Load(name).GetTypes())
        .Where(type => type.GetCustomAttribute<GeneratorAttribute>() is not null)
        .Select(type => ((IIncrementalGenerator)Activator.CreateInstance(type)!).AsSourceGenerator());

    private static IEnumerable<MetadataReference> References() => DotnetHome.References.Append(typeof(FeatureAttribute).Assembly.Location).Select(path => MetadataReference.CreateFromFile(path));
}
