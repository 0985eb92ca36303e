using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>Exception handling: whether a handler runs depends on all that was computed in the <c>try</c>.</summary>
internal sealed class TryFlow(BodyWalker walker)
{
    private readonly Stack<OriginSet> _computed = new();

    public FlowValue Try(ITryOperation operation)
    {
        if (operation.Finally is null)
        {
            Guarded(operation);
            return FlowValue.Empty;
        }

        WithFinally(() => Guarded(operation), () => walker.Evaluate(operation.Finally));
        return FlowValue.Empty;
    }

    /// <summary>Code with something that is done on every way out of it: <c>finally</c>, <c>using</c>.</summary>
    public void WithFinally(Action body, Action last)
    {
        FlowEnvironment before = walker.Variables.Environment;
        ControlScope scope = walker.Control.Enter(ControlScopeKind.Finally);
        walker.Variables.Remember();
        body();
        Dictionary<object, FlowValue> met = walker.Variables.Recall();
        walker.Control.Leave();
        FlowEnvironment after = walker.Variables.Environment;

        // On the way of an exception it only leaves behind what handlers further out can see.
        walker.Variables.Environment = Interrupted(before, met, OriginSet.Empty);
        last();

        foreach (KeyValuePair<(ControlScope Target, bool IsNext), FlowEnvironment> exit in scope.Pending)
        {
            walker.Variables.Environment = exit.Value;
            last();
            walker.Control.Go(exit.Key.Target, exit.Key.IsNext, walker.Variables.Environment);
        }

        walker.Variables.Environment = after;
        if (after.IsReachable) last();
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

    private void Guarded(ITryOperation operation)
    {
        if (operation.Catches.IsEmpty)
        {
            walker.Evaluate(operation.Body);
            return;
        }

        FlowEnvironment before = walker.Variables.Environment;
        ControlScope scope = walker.Control.EnterTry(
            operation.Catches.Any(CatchesAll), [.. operation.Catches.Where(handler => handler.Filter is null && handler.ExceptionType is not null).Select(handler => handler.ExceptionType)]);
        _computed.Push(OriginSet.Empty);
        walker.Variables.Remember();
        walker.Evaluate(operation.Body);
        Dictionary<object, FlowValue> met = walker.Variables.Recall();
        OriginSet computed = _computed.Pop().Union(scope.Caught);
        walker.Control.Leave();
        if (_computed.Count > 0) _computed.Push(_computed.Pop().Union(computed));
        FlowEnvironment after = walker.Variables.Environment;
        FlowEnvironment interrupted = Interrupted(before, met, computed);
        foreach (ICatchClauseOperation handler in operation.Catches)
        {
            walker.Variables.Environment = interrupted;
            walker.Control.Push(computed);
            walker.Evaluate(handler.ExceptionDeclarationOrExpression);
            foreach (ILocalSymbol local in handler.Locals) walker.Variables.Set(local, FlowValue.DependingOn(computed));
            walker.Control.Push(walker.Flatten(walker.Evaluate(handler.Filter)));
            walker.Evaluate(handler.Handler);
            walker.Control.Pop(count: 2);
            after = after.Join(walker.Variables.Environment);
        }

        walker.Variables.Environment = after;
    }

    // Which of the values that variables had in between they have when the exception comes depends on where it came from.
    private static FlowEnvironment Interrupted(FlowEnvironment before, Dictionary<object, FlowValue> met, OriginSet computed)
    {
        FlowEnvironment interrupted = before;
        foreach (KeyValuePair<object, FlowValue> cell in met) interrupted = interrupted.Set(cell.Key, before[cell.Key].Join(cell.Value).Under(computed));
        return interrupted;
    }

    private static bool CatchesAll(ICatchClauseOperation handler) =>
        handler.Filter is null && handler.ExceptionType is { } type
        && (type.SpecialType == SpecialType.System_Object || type is { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } });
}
