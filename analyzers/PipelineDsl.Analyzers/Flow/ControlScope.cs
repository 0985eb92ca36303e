using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>A function, loop or switch that control can leave early.</summary>
/// <param name="exit">The label that leaving it goes to; null for a function.</param>
/// <param name="next">The label that starts a loop's next round; null where there is none.</param>
/// <param name="height">How many conditions stood when it was entered.</param>
internal sealed class ControlScope(ILabelSymbol? exit, ILabelSymbol? next, int height)
{
    public ILabelSymbol? Exit => exit;

    public ILabelSymbol? Next => next;

    public int Height => height;

    /// <summary>What decided whether control is still inside: conditions under which it was left.</summary>
    public OriginSet Raised { get; set; } = OriginSet.Empty;

    /// <summary>The variables where it was left.</summary>
    public FlowEnvironment AtExit { get; set; } = FlowEnvironment.Unreachable;

    /// <summary>The variables where a loop's round was cut short.</summary>
    public FlowEnvironment AtNext { get; set; } = FlowEnvironment.Unreachable;

    /// <summary>What a function returned so far.</summary>
    public FlowValue Returned { get; set; } = FlowValue.Empty;
}
