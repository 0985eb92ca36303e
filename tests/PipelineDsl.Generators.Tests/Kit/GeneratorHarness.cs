using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace PipelineDsl.Generators.Tests.Kit;

/// <summary>Compiles sources as a user's project would be, with all generators of the assembly.</summary>
public static class GeneratorHarness
{
    private static readonly ImmutableArray<MetadataReference> s_references = FindReferences();

    /// <summary>How sources are parsed: the language version that the package asks for, documentation comments checked.</summary>
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    /// <summary>One source is one file: <c>File0.cs</c>, <c>File1.cs</c>, …</summary>
    public static CSharpCompilation Compile(params string[] sources) => Compile("User", [], sources);

    /// <summary>A compilation with its own name and further references.</summary>
    public static CSharpCompilation Compile(string assemblyName, IEnumerable<MetadataReference> references, params string[] sources) =>
        CSharpCompilation.Create(
            assemblyName,
            sources.Select((source, index) => Parse(source, $"File{index}.cs")),
            s_references.AddRange(references),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                generalDiagnosticOption: ReportDiagnostic.Error,
                warningLevel: 9999,
                specificDiagnosticOptions: [
                    KeyValuePair.Create("CS1591", ReportDiagnostic.Suppress), // The sources of tests are not documented.
                    KeyValuePair.Create("CS1701", ReportDiagnostic.Suppress),
                    KeyValuePair.Create("CS1702", ReportDiagnostic.Suppress),
                ]));

    /// <summary>A file of a compilation; usings of the core and the annotations are there.</summary>
    public static SyntaxTree Parse(string source, string path) =>
        CSharpSyntaxTree.ParseText(SourceText.From(Usings + source, System.Text.Encoding.UTF8), ParseOptions, path);

    /// <summary>Runs all generators once.</summary>
    public static GeneratorRun Run(params string[] sources) => Run(Compile(sources));

    /// <inheritdoc cref="Run(string[])"/>
    public static GeneratorRun Run(CSharpCompilation compilation)
    {
        GeneratorDriver driver = CreateDriver().RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        return new GeneratorRun(compilation, output, driver.GetRunResult());
    }

    /// <summary>A driver with all generators of the assembly, in order of their names, that keeps the steps.</summary>
    public static GeneratorDriver CreateDriver() => CSharpGeneratorDriver.Create(
        typeof(SchemaGenerator).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<GeneratorAttribute>() is not null)
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => ((IIncrementalGenerator)Activator.CreateInstance(type)!).AsSourceGenerator()),
        parseOptions: ParseOptions,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using System.ComponentModel.DataAnnotations.Schema;
        using System.Linq;
        using PipelineDsl;
        #line 1

        """;

    // The framework that runs the tests and the product's own assemblies; nothing is downloaded.
    private static ImmutableArray<MetadataReference> FindReferences()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return [.. trusted.Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == framework || IsProduct(Path.GetFileNameWithoutExtension(path)))
            .Order(StringComparer.Ordinal)
            .Select(path => MetadataReference.CreateFromFile(path))];
    }

    private static bool IsProduct(string assembly) => assembly is "PipelineDsl" or "PipelineDsl.ML" or "PipelineDsl.Csv";
}
