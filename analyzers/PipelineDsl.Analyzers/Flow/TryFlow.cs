using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>Exception handling: whether a handler runs depends on all that was computed in the <c>try</c>.</summary>
internal sealed class TryFlow(BodyWalker walker)
{
    private readonly Stack<OriginSet> _computed = new();
    private readonly Stack<bool> _catchesAll = new();

    /// <summary>Whether no exception leaves the code in hand.</summary>
    public bool CatchesAll => _catchesAll.Count > 0 && _catchesAll.Peek();

    public FlowValue Try(ITryOperation operation)
    {
        _computed.Push(OriginSet.Empty);
        _catchesAll.Push(CatchesAll || operation.Catches.Any(IsForAll));
        walker.Variables.EnterTry();
        walker.Evaluate(operation.Body);
        _catchesAll.Pop();
        FlowEnvironment interrupted = walker.Variables.LeaveTry();
        OriginSet computed = _computed.Pop();
        if (_computed.Count > 0) _computed.Push(_computed.Pop().Union(computed));
        FlowEnvironment after = walker.Variables.Environment;
        foreach (ICatchClauseOperation handler in operation.Catches)
        {
            walker.Variables.Environment = interrupted;
            walker.Control.Push(computed);
            walker.Evaluate(handler.ExceptionDeclarationOrExpression);
            foreach (ILocalSymbol local in handler.Locals) walker.Variables.Set(local, FlowValue.DependingOn(computed));
            OriginSet filter = walker.Evaluate(handler.Filter).Flatten();
            walker.Control.Push(filter);
            walker.Evaluate(handler.Handler);
            walker.Control.Pop(count: 2);
            after = after.Join(walker.Variables.Environment);
        }

        if (operation.Finally is null)
        {
            walker.Variables.Environment = after;
            return FlowValue.Empty;
        }

        walker.Variables.Environment = after.IsReachable ? after : interrupted;
        walker.Evaluate(operation.Finally);
        if (!after.IsReachable) walker.Variables.Environment = FlowEnvironment.Unreachable;
        return FlowValue.Empty;
    }

    /// <summary>A value was computed: inside a <c>try</c>, computing it may have thrown.</summary>
    public void Notice(IOperation operation, FlowValue value)
    {
        if (_computed.Count == 0 || operation.Type is null) return;
        OriginSet computed = _computed.Pop().Union(value.Depends);
        foreach (KeyValuePair<Origin, FlowPath> held in value.Holds)
        {
            // Naming a parameter computes nothing; reading a member of it, or a place inside it, does.
            if (!held.Key.Place.Members.IsEmpty) computed = computed.Add(held.Key, held.Value);
        }

        _computed.Push(computed);
    }

    /// <summary>These origins decide whether something inside a <c>try</c> fails.</summary>
    public void Notice(OriginSet cause)
    {
        if (_computed.Count > 0) _computed.Push(_computed.Pop().Union(cause));
    }

    private static bool IsForAll(ICatchClauseOperation handler) =>
        handler.Filter is null
        && handler.ExceptionType is null or { SpecialType: SpecialType.System_Object } or { Name: nameof(Exception), ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } };
}
