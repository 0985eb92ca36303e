using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>Exception handling: whether a handler runs depends on all that was computed in the <c>try</c>.</summary>
internal sealed class TryFlow(BodyWalker walker)
{
    private readonly Stack<OriginSet> _computed = new();

    public FlowValue Try(ITryOperation operation)
    {
        _computed.Push(OriginSet.Empty);
        walker.Variables.EnterTry();
        walker.Evaluate(operation.Body);
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
}
