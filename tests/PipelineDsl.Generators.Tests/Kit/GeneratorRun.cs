using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PipelineDsl.Generators.Tests.Kit;

/// <summary>What the generators made of a compilation.</summary>
public sealed class GeneratorRun(CSharpCompilation input, Compilation output, GeneratorDriverRunResult result)
{
    /// <summary>Text by hint name, in order of the names.</summary>
    public SortedDictionary<string, string> Outputs { get; } = CollectOutputs(result);

    /// <summary>The compilation with what was generated.</summary>
    public Compilation Output { get; } = output;

    /// <summary>What the driver says.</summary>
    public GeneratorDriverRunResult Result { get; } = result;

    /// <summary>What the parsers say of the declarations, as <c>PDL1004 File0.cs(3,12-17) 'text of the token'</c>.</summary>
    public IReadOnlyList<Finding> Findings => DeclarationFindings.Of(input);

    /// <summary>Errors and warnings of the compiler.</summary>
    public ImmutableArray<Diagnostic> CompilerDiagnostics =>
        [.. Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden && !diagnostic.IsSuppressed)];

    /// <summary>Asserts that no generator crashed or spoke, and that user's and generated code compile without a warning.</summary>
    public GeneratorRun AssertCompiles()
    {
        AssertNoCrash();
        ImmutableArray<Diagnostic> diagnostics = CompilerDiagnostics;
        if (!diagnostics.IsEmpty) Assert.Fail(string.Join("\n", diagnostics.Select(Show)));
        return this;
    }

    /// <summary>Asserts that no generator crashed: a crash is CS8785.</summary>
    public GeneratorRun AssertNoCrash()
    {
        Assert.All(Result.Results, one => Assert.True(one.Exception is null, one.Exception?.ToString()));
        Assert.Empty(Result.Diagnostics);
        return this;
    }

    /// <summary>Compiles to memory and loads.</summary>
    public Assembly Load()
    {
        AssertCompiles();
        using MemoryStream stream = new();
        Microsoft.CodeAnalysis.Emit.EmitResult emitted = Output.Emit(stream, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        stream.Position = 0;
        return new AssemblyLoadContext("User", isCollectible: true).LoadFromStream(stream);
    }

    /// <summary>A reference to the compiled result, for a compilation that consumes it.</summary>
    public MetadataReference ToMetadata()
    {
        using MemoryStream stream = new();
        Microsoft.CodeAnalysis.Emit.EmitResult emitted = Output.Emit(stream, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        return MetadataReference.CreateFromImage(stream.ToArray());
    }

    private static string Show(Diagnostic diagnostic)
    {
        if (diagnostic.Location.SourceTree is not { } tree) return diagnostic.ToString();
        int line = diagnostic.Location.GetLineSpan().StartLinePosition.Line;
        return $"{diagnostic}\n    {tree.GetText().Lines[line].ToString().Trim()}";
    }

    private static SortedDictionary<string, string> CollectOutputs(GeneratorDriverRunResult result)
    {
        SortedDictionary<string, string> outputs = new(StringComparer.Ordinal);
        foreach (GeneratedSourceResult source in result.Results.Where(one => !one.GeneratedSources.IsDefault).SelectMany(one => one.GeneratedSources))
            outputs.Add(source.HintName, source.SourceText.ToString());
        return outputs;
    }
}
