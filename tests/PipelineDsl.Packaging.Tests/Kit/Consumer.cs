namespace PipelineDsl.Packaging.Tests.Kit;

/// <summary>A project that references one of the packages.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Package">The package that it references, and no other.</param>
/// <param name="Properties">What it sets.</param>
/// <param name="Files">Its sources, in <c>Consumers</c>.</param>
internal sealed record Consumer(string Name, string Package, (string Name, string Value)[] Properties, string[] Files)
{
    private static readonly string[] s_declarations = ["Shop/Visit.cs", "Shop/VisitPipeline.cs"];
    private static readonly string[] s_program = [.. s_declarations, "Shop/VisitModel.cs", "Shop/Program.cs"];

    /// <summary>A program that trains and scores.</summary>
    public static Consumer Trains { get; } = new(nameof(Trains), "PipelineDsl.ML", [("OutputType", "Exe")], s_program);

    /// <summary>The same, with a feature that reads its row's label.</summary>
    public static Consumer Leaks { get; } = new(nameof(Leaks), "PipelineDsl.ML", [("OutputType", "Exe")], [.. s_program, "Leak.cs"]);

    /// <summary>The same as <see cref="Trains"/>, built without analyzers.</summary>
    public static Consumer Unchecked { get; } = new(nameof(Unchecked), "PipelineDsl.ML", [("OutputType", "Exe"), ("RunAnalyzers", "false")], s_program);

    /// <summary>A library of declarations that has the core through the package for CSV files.</summary>
    public static Consumer ReadsCsv { get; } = new(nameof(ReadsCsv), "PipelineDsl.Csv", [], [.. s_declarations, "VisitFile.cs"]);

    /// <summary>A library of declarations that references the core itself, built without analyzers.</summary>
    public static Consumer UsesCore { get; } = new(nameof(UsesCore), "PipelineDsl", [("RunAnalyzersDuringBuild", "false")], s_declarations);

    /// <summary>A library whose declarations and features have findings that can be fixed.</summary>
    public static Consumer Unfixed { get; } = new(nameof(Unfixed), "PipelineDsl", [("ImplicitUsings", "enable")], ["Unfixed/Parcel.cs", "Unfixed/ParcelPipeline.cs"]);

    /// <summary>The project's file below the workspace.</summary>
    public string ProjectPath => Path.Combine(Name, Name + ".csproj");

    /// <summary>The text of a source in <c>Consumers</c>.</summary>
    public static string Read(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Consumers", file));

    /// <inheritdoc/>
    public override string ToString() => Name;
}
