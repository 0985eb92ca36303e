using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;
using PipelineDsl.Analyzers.Tests.Harness;

namespace PipelineDsl.Analyzers.Tests.Fuzz;

/// <summary>What was found out about one program.</summary>
/// <param name="Program">The program.</param>
/// <param name="Error">Why it does not compile; null when it does.</param>
/// <param name="Report">What an analyzer reports on what it depends on that is not known in time; null when it reports nothing.</param>
/// <param name="Moves">How its value or exception changes when only what is not known in time does; null when it does not.</param>
internal sealed record FuzzOutcome(FuzzProgram Program, string? Error, string? Report, string? Moves)
{
    public bool IsFlagged => Report is not null;

    public bool IsMiss => Error is null && Moves is not null && !IsFlagged;
}

/// <summary>Compiles, analyzes and runs many programs at once.</summary>
internal static class FuzzBatch
{
    private const string Usings = "global using System; global using System.Collections.Generic; global using System.Linq; global using PipelineDsl;";

    /// <summary>The rules that say so.</summary>
    public static readonly IReadOnlySet<string> Rules = new HashSet<string> { "PDL2001", "PDL2002", "PDL2004" };

    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.CSharp14, DocumentationMode.Parse);

    private static readonly ImmutableArray<SyntaxTree> s_shared =
    [
        CSharpSyntaxTree.ParseText(Usings, s_parse, "Usings.cs"),
        CSharpSyntaxTree.ParseText(FuzzRow.Shared + string.Join('\n', FuzzRow.All.Select(row => row.Source)), s_parse, "Rows.cs"),
    ];

    public static async Task<IReadOnlyList<FuzzOutcome>> RunAsync(IReadOnlyList<FuzzProgram> programs, CancellationToken cancellationToken, bool isRun = true)
    {
        CSharpCompilation compilation = Compile(programs, cancellationToken);
        ILookup<string, Diagnostic> errors = compilation.GetDiagnostics(cancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToLookup(PathOf);
        FuzzProgram[] sound = [.. programs.Where(program => !errors.Contains(program.Name))];
        if (sound.Length < programs.Count) compilation = Compile(sound, cancellationToken);

        Dictionary<string, string> reports = await FindAsync(compilation, cancellationToken);
        Dictionary<string, string?> moves = isRun ? Run(compilation, sound, cancellationToken) : [];
        return
        [
            .. programs.Select(program => new FuzzOutcome(
                program, errors[program.Name].FirstOrDefault()?.ToString(), reports.GetValueOrDefault(program.Name), moves.GetValueOrDefault(program.Name))),
        ];
    }

    private static CSharpCompilation Compile(IReadOnlyList<FuzzProgram> programs, CancellationToken cancellationToken) => CSharpCompilation.Create(
        "Fuzz",
        s_shared.Concat(programs.Select(program => CSharpSyntaxTree.ParseText(program.Source, s_parse, program.Name, cancellationToken: cancellationToken))),
        TestReferences.Core,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Annotations, allowUnsafe: true, optimizationLevel: OptimizationLevel.Release,
            warningLevel: 0, concurrentBuild: true, generalDiagnosticOption: ReportDiagnostic.Suppress,
            specificDiagnosticOptions: Rules.Select(rule => new KeyValuePair<string, ReportDiagnostic>(rule, ReportDiagnostic.Error))));

    private static async Task<Dictionary<string, string>> FindAsync(CSharpCompilation compilation, CancellationToken cancellationToken)
    {
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> diagnostics = await compilation.WithAnalyzers([new UnavailableColumnAnalyzer()], options).GetAnalyzerDiagnosticsAsync(cancellationToken);
        if (diagnostics.FirstOrDefault(diagnostic => diagnostic.Id.StartsWith("AD", StringComparison.Ordinal)) is { } crash) Assert.Fail(crash.ToString());

        return diagnostics.Where(diagnostic => Rules.Contains(diagnostic.Id))
            .GroupBy(PathOf)
            .ToDictionary(group => group.Key, group => string.Join("; ", group.Select(diagnostic => $"{diagnostic.Id} {diagnostic.GetMessage(CultureInfo.InvariantCulture)}")));
    }

    private static Dictionary<string, string?> Run(CSharpCompilation compilation, IReadOnlyList<FuzzProgram> programs, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream();
        EmitResult result = compilation.Emit(stream, cancellationToken: cancellationToken);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Take(5)));
        stream.Position = 0;
        var context = new AssemblyLoadContext("Fuzz", isCollectible: true);
        try
        {
            Assembly assembly = context.LoadFromStream(stream);
            Dictionary<FuzzRow, FuzzInput[]> inputs = FuzzRow.All.ToDictionary(row => row, row => FuzzInput.All(assembly.GetType(row.Name, throwOnError: true)!));
            return programs.ToDictionary(program => program.Name, program => FuzzInput.FindMove(assembly.GetType(program.Name, throwOnError: true)!, inputs[program.Row]));
        }
        finally
        {
            context.Unload();
        }
    }

    private static string PathOf(Diagnostic diagnostic) => diagnostic.Location.SourceTree?.FilePath ?? "";
}
