namespace PipelineDsl.Analyzers.Tests.Fuzz;

/// <summary>What kind of value a piece of a random program passes on.</summary>
internal enum FuzzKind
{
    /// <summary><c>float</c>.</summary>
    Number,

    /// <summary><c>bool?</c>.</summary>
    Flag,

    /// <summary><c>string?</c>.</summary>
    Text,

    /// <summary>The row.</summary>
    Row,
}
