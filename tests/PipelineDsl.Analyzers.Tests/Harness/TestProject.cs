using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Analyzers.Tests.Harness;

/// <summary>A user's project in memory: the generators run first, as the compiler does it, then the analyzers.</summary>
internal sealed class TestProject
{
    private const string GlobalUsings = "global using System; global using System.Collections.Generic; global using System.Linq; global using PipelineDsl;";

    private static readonly ImmutableArray<IIncrementalGenerator> s_generators =
    [
        .. typeof(KnownAttributes).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<GeneratorAttribute>() is not null)
            .Select(type => (IIncrementalGenerator)Activator.CreateInstance(type)!),
    ];

    private static readonly ImmutableArray<Type> s_analyzers =
        [.. typeof(UnavailableColumnAnalyzer).Assembly.GetTypes().Where(type => type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is not null)];

    private static readonly CSharpParseOptions s_parseOptions = new(LanguageVersion.CSharp14, DocumentationMode.Parse);

    private TestProject(Compilation source, Compilation generated) => (Source, Compilation) = (source, generated);

    /// <summary>What the user wrote.</summary>
    public Compilation Source { get; }

    /// <summary>What the user wrote and what was generated.</summary>
    public Compilation Compilation { get; }

    /// <summary>The compiler's errors.</summary>
    public ImmutableArray<Diagnostic> Errors => [.. Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];

    public static TestProject Create(IEnumerable<(string Name, string Text)> files, IEnumerable<MetadataReference>? references = null, string assembly = "Test", string globalUsings = GlobalUsings, OutputKind kind = OutputKind.DynamicallyLinkedLibrary)
    {
        IEnumerable<SyntaxTree> trees = files.Prepend(("GlobalUsings.cs", globalUsings))
            .Select(file => CSharpSyntaxTree.ParseText(file.Item2, s_parseOptions, file.Item1, cancellationToken: TestContext.Current.CancellationToken));
        CSharpCompilationOptions options = new(kind, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true);
        CSharpCompilation source = CSharpCompilation.Create(assembly, trees, references ?? TestReferences.All, options);
        GeneratorDriver driver = CSharpGeneratorDriver.Create(s_generators.Select(generator => generator.AsSourceGenerator()), parseOptions: s_parseOptions);
        driver.RunGeneratorsAndUpdateCompilation(source, out Compilation generated, out ImmutableArray<Diagnostic> problems, TestContext.Current.CancellationToken);
        Assert.Empty(problems);
        return new TestProject(source, generated);
    }

    /// <summary>The project as it is in the moment before the generators have run.</summary>
    public TestProject WithoutGeneratedParts() => new(Source, Source);

    /// <summary>What all analyzers report, in the order of the code. A crash of one (AD0001) is among it.</summary>
    public async Task<ImmutableArray<Diagnostic>> AnalyzeAsync()
    {
        ImmutableArray<DiagnosticAnalyzer> analyzers = [.. s_analyzers.Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> diagnostics = await Compilation.WithAnalyzers(analyzers, options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return
        [
            .. diagnostics
                .OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>The project as another one references it: built, or (in an IDE) as its compilation.</summary>
    public MetadataReference ToReference(bool isBuilt)
    {
        if (!isBuilt) return Compilation.ToMetadataReference();
        using var stream = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult result = Compilation.Emit(stream, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return MetadataReference.CreateFromImage(stream.ToArray());
    }
}
