namespace PipelineDsl.Analyzers.Tests.Fuzz;

/// <summary>A random program: one feature of a pipeline of its own, with all that it uses.</summary>
/// <param name="Index">Which one it is of its kind: the same number makes the same program.</param>
/// <param name="Row">The row that it is given.</param>
/// <param name="Body">The body of the feature, whose row is called <c>p</c>.</param>
/// <param name="Members">Further members of the pipeline.</param>
/// <param name="Types">Types beside it.</param>
/// <param name="Kinds">The pieces that it is made of.</param>
internal sealed record FuzzProgram(int Index, FuzzRow Row, string Body, string Members, string Types, IReadOnlyList<string> Kinds)
{
    /// <summary>The pipeline's name.</summary>
    public string Name { get; init; } = $"P{Index}";

    /// <summary>Whether the row is passed by reference.</summary>
    public bool IsByReference { get; init; }

    /// <summary>The file.</summary>
    public string Source => $$"""
        {{Types}}
        [Pipeline<{{Row.Name}}>]
        public static partial class {{Name}}
        {
            [Feature] internal static float Value({{(IsByReference ? "in " : "")}}{{Row.Name}} p)
            {
        {{Body}}
            }

        {{Members}}
        }
        """;
}
