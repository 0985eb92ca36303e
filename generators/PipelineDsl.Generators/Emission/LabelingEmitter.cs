using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Emission;

/// <summary>Writes the generated part of a class of labeling functions: all functions fused into one pass over a row.</summary>
internal static class LabelingEmitter
{
    private const string Contract = "LabelingContract";

    public static string Emit(LabelingModel model)
    {
        string self = model.Type.QualifiedName;
        string? failure = model.Error is { } error ? DeclarationErrorText.Throw(error, model.Type.FullName) + ";" : null;
        return GeneratedFile.Create(
            model.Type,
            $"/// <summary>{model.Functions.Count} labeling functions over <see cref=\"{model.Row}\"/>.</summary>",
            $" : {Contract}",
            writer =>
            {
                WriteNames(writer, model);
                writer.WriteLine();
                WriteVote(writer, model, failure);
                writer.WriteLine();
                writer.WriteLine($$"""
                    /// <summary>All functions' votes on rows. A function that throws abstains on that row, which is counted.</summary>
                    {{GeneratedFile.GeneratedCode}}
                    public static {{Runtime.Core}}.VoteMatrix Vote({{Runtime.ReadOnlySpan}}<{{model.Row}}> rows, {{Runtime.CancellationToken}} cancellationToken = default) =>
                        {{Runtime.Services}}.LabelingRuntime.Vote<{{self}}, {{model.Row}}>(rows, cancellationToken);

                    /// <summary>All functions' votes on rows, each read once. A function that throws abstains on that row, which is counted.</summary>
                    {{GeneratedFile.GeneratedCode}}
                    public static {{Runtime.Core}}.VoteMatrix Vote(global::System.Collections.Generic.IEnumerable<{{model.Row}}> rows, {{Runtime.Progress}}? progress = null, {{Runtime.CancellationToken}} cancellationToken = default) =>
                        {{Runtime.Services}}.LabelingRuntime.Vote<{{self}}, {{model.Row}}>(rows, progress, cancellationToken);

                    static {{Runtime.ImmutableArray}}<string> {{Contract}}.FunctionNames => FunctionNames;

                    static {{Runtime.ImmutableArray}}<string> {{Contract}}.ClassNames => ClassNames;

                    static void {{Contract}}.Vote(in {{model.Row}} row, {{Runtime.Span}}<sbyte> votes) => Vote(in row, votes);

                    """);
                WriteVoteOfOne(writer, model, failure);
                writer.WriteLine();
                WriteClassOf(writer, model);
                WriteBuffers(writer, model);
            },
            $"{Contract} = {Runtime.Services}.ILabelingFunctions<{self}, {model.Row}>");
    }

    private static void WriteNames(SourceWriter writer, LabelingModel model)
    {
        string functions = string.Join(", ", model.Functions.Select(function => CSharpLiteral.Of(function.Name.TrimStart('@'))));
        string classes = string.Join(", ", model.Classes.Select(@class => CSharpLiteral.Of(@class.Name)));
        writer.WriteLine($$"""
            /// <summary>How many labeling functions there are.</summary>
            {{GeneratedFile.GeneratedCode}}
            public const int FunctionCount = {{CSharpLiteral.Of(model.Functions.Count)}};

            /// <summary>The functions' names, in the order of their votes.</summary>
            {{GeneratedFile.GeneratedCode}}
            public static {{Runtime.ImmutableArray}}<string> FunctionNames { get; } = [{{functions}}];

            /// <summary>The classes' names: a vote is a place here.</summary>
            {{GeneratedFile.GeneratedCode}}
            public static {{Runtime.ImmutableArray}}<string> ClassNames { get; } = [{{classes}}];
            """);
    }

    private static void WriteVote(SourceWriter writer, LabelingModel model, string? failure)
    {
        writer.WriteLine($"/// <summary>All functions' votes on a row, in one pass: a class's number, or {Runtime.Core}.VoteMatrix.Abstain. Allocates nothing once buffers have grown.</summary>".Replace("global::", ""));
        writer.WriteLine("/// <exception cref=\"global::System.ArgumentException\">There is no room for a vote a function.</exception>");
        writer.WriteLine(GeneratedFile.GeneratedCode);
        using (writer.OpenBlock($"public static void Vote(in {model.Row} row, {Runtime.Span}<sbyte> votes)"))
        {
            if (failure is not null)
            {
                writer.WriteLine(failure);
                return;
            }

            writer.WriteLine($"votes = {Runtime.Services}.LabelingRuntime.Votes(votes, FunctionCount);");
            if (model.Preprocessed.Any(value => value.Buffer is not null)) writer.WriteLine("Buffers buffers = Buffers.OfThread;");
            foreach (PreprocessModel value in model.Preprocessed) writer.WriteLine($"{value.Type} {value.Local} = {value.Name}({value.Call});");
            for (int i = 0; i < model.Functions.Count; i++) writer.WriteLine($"votes[{i}] = ClassOf({model.Functions[i].Name}({model.Functions[i].Call}));");
        }
    }

    private static void WriteVoteOfOne(SourceWriter writer, LabelingModel model, string? failure)
    {
        using (writer.OpenBlock($"static sbyte {Contract}.Vote(in {model.Row} row, int function)"))
        {
            if (failure is not null)
            {
                writer.WriteLine(failure);
                return;
            }

            if (model.Preprocessed.Any(value => value.Buffer is not null)) writer.WriteLine("Buffers buffers = Buffers.OfThread;");
            using (writer.OpenBlock("switch (function)"))
            {
                for (int i = 0; i < model.Functions.Count; i++)
                {
                    LabelingFunctionModel function = model.Functions[i];
                    if (function.Reads.Count == 0)
                    {
                        writer.WriteLine($"case {i}: return ClassOf({function.Name}({function.Call}));");
                        continue;
                    }

                    using (writer.OpenBlock($"case {i}:"))
                    {
                        foreach (int place in function.Reads) writer.WriteLine($"{model.Preprocessed[place].Type} {model.Preprocessed[place].Local} = {model.Preprocessed[place].Name}({model.Preprocessed[place].Call});");
                        writer.WriteLine($"return ClassOf({function.Name}({function.Call}));");
                    }
                }

                writer.WriteLine("default: throw new global::System.ArgumentOutOfRangeException(nameof(function));");
            }
        }
    }

    private static void WriteClassOf(SourceWriter writer, LabelingModel model)
    {
        using (writer.OpenBlock($"private static sbyte ClassOf({model.Label}? vote) => vote switch", "};"))
        {
            writer.WriteLine($"null => {Runtime.Core}.VoteMatrix.Abstain,");
            for (int i = 0; i < model.Classes.Count; i++) writer.WriteLine($"{model.Classes[i].Pattern} => {i},");
            if (model.Label != "bool") writer.WriteLine("_ => throw new global::System.ArgumentOutOfRangeException(nameof(vote), vote, \"A labeling function voted for what is no member of the enum.\"),");
        }
    }

    private static void WriteBuffers(SourceWriter writer, LabelingModel model)
    {
        if (model.Preprocessed.All(value => value.Buffer is null)) return;
        writer.WriteLine();
        writer.WriteLine("/// <summary>Text that preprocessing writes to, one of each a thread.</summary>");
        using (writer.OpenBlock("private sealed class Buffers"))
        {
            writer.WriteLine("[global::System.ThreadStatic] private static Buffers? s_ofThread;");
            writer.WriteLine();
            writer.WriteLine("public static Buffers OfThread => s_ofThread ??= new Buffers();");
            foreach (PreprocessModel value in model.Preprocessed)
            {
                if (value.Buffer is not null) writer.WriteLine($"public readonly {Runtime.Core}.TextBuffer {value.Buffer} = new();");
            }
        }
    }
}
