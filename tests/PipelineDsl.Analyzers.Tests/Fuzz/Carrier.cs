namespace PipelineDsl.Analyzers.Tests.Fuzz;

/// <summary>
/// A way to pass a value on: code with holes. <c>$v</c> is the value that comes in, <c>$w</c> a second one, <c>$n</c> and <c>$b</c> a number and a flag
/// that rest on nothing late, <c>$r</c> the row, <c>$R</c> its type, <c>@</c> what makes a name unique. In the code of a function <c>$stmts</c> and
/// <c>$inner</c> are further code, written for its parameters <c>p@</c> (the row) and <c>a@</c> (the value), and
/// <c>$members</c> its helpers.
/// </summary>
/// <param name="Name">What it is called in reports.</param>
/// <param name="In">What comes in.</param>
/// <param name="Out">What goes out.</param>
/// <param name="Statements">Statements before the expression.</param>
/// <param name="Result">The expression that is the value passed on. Can be used in a lambda.</param>
internal sealed record Carrier(string Name, FuzzKind In, FuzzKind Out, string Statements, string Result)
{
    /// <summary>Members of the pipeline's class.</summary>
    public string Members { get; init; } = "";

    /// <summary>Types beside it.</summary>
    public string Types { get; init; } = "";

    /// <summary>Whether the row must be a record.</summary>
    public bool NeedsRecord { get; init; }

    /// <summary>Whether the row must be a class.</summary>
    public bool NeedsClass { get; init; }

    /// <summary>Whether only arithmetic shows that nothing depends on it: an analysis of flow does not see that.</summary>
    public bool IsUndecidable { get; init; }

    /// <summary>Whether the row must be a class whose properties can be set.</summary>
    public bool NeedsSetters { get; init; }

    /// <summary>Whether code is written into it.</summary>
    public bool HasInner => (Members + Types + Statements + Result).Contains("$inner", StringComparison.Ordinal);
}
