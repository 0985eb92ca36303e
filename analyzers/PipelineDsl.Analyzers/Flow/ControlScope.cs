using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>What code a <see cref="ControlScope"/> stands for.</summary>
internal enum ControlScopeKind
{
    /// <summary>A method, lambda or local function.</summary>
    Function,

    /// <summary>A loop or switch, which can be left by a jump.</summary>
    Jump,

    /// <summary>The guarded part of a <c>try</c>.</summary>
    Try,

    /// <summary>All that a <c>finally</c> follows.</summary>
    Finally,
}

/// <summary>Code that control can leave early.</summary>
/// <param name="kind">What it is.</param>
/// <param name="height">How many conditions stood when it was entered.</param>
internal sealed class ControlScope(ControlScopeKind kind, int height)
{
    public ControlScopeKind Kind => kind;

    public int Height => height;

    /// <summary>The label that leaving a loop or switch goes to.</summary>
    public ILabelSymbol? Exit { get; init; }

    /// <summary>The label that starts a loop's next round.</summary>
    public ILabelSymbol? Next { get; init; }

    /// <summary>Whether no exception leaves a <c>try</c>.</summary>
    public bool CatchesAll { get; init; }

    /// <summary>The exceptions that never leave a <c>try</c>.</summary>
    public ImmutableArray<ITypeSymbol> Catches { get; init; } = [];

    /// <summary>Whether an exception of a type, if that is known, never leaves a <c>try</c>.</summary>
    public bool IsCaught(ITypeSymbol? exception) =>
        CatchesAll || exception is not null && Catches.Any(caught => SymbolEqualityComparer.Default.Equals(caught, exception) || TypeFacts.DerivesFrom(exception, caught));

    /// <summary>What decided whether control is still inside: conditions under which it was left.</summary>
    public OriginSet Raised { get; set; } = OriginSet.Empty;

    /// <summary>What decided whether an exception was thrown in a <c>try</c>, and which.</summary>
    public OriginSet Caught { get; set; } = OriginSet.Empty;

    /// <summary>The variables where it was left.</summary>
    public FlowEnvironment AtExit { get; set; } = FlowEnvironment.Unreachable;

    /// <summary>The variables where a loop's round was cut short.</summary>
    public FlowEnvironment AtNext { get; set; } = FlowEnvironment.Unreachable;

    /// <summary>What a function returned so far.</summary>
    public FlowValue Returned { get; set; } = FlowValue.Empty;

    /// <summary>The ways out that lead through a <c>finally</c>: where to, and the variables there.</summary>
    public Dictionary<(ControlScope Target, bool IsNext), FlowEnvironment> Pending { get; } = [];
}
