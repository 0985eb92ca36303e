using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>Loops: walked again until nothing new comes round.</summary>
internal sealed class LoopFlow(BodyWalker walker)
{
    public FlowValue ForEach(IForEachLoopOperation loop)
    {
        ITypeSymbol? type = loop.Collection.Type;
        IOperation source = loop.Collection;
        while (source is IConversionOperation { IsImplicit: true, OperatorMethod: null } conversion) source = conversion.Operand;
        ITypeSymbol? element = loop.LoopControlVariable is IVariableDeclaratorOperation { Symbol.Type: var declared } ? TypeFacts.ElementOf(type) ?? declared : TypeFacts.ElementOf(type);
        FlowValue collection = walker.Evaluate(loop.Collection);
        walker.Faults.Dereference(source, collection);
        bool isText = type?.SpecialType == SpecialType.System_String;
        return Repeat(loop, () => isText ? walker.Flatten(collection, BodyWalker.StepAt(source, "foreach")) : walker.Dependencies.Number(collection, element), () =>
        {
            FlowValue current = isText ? FlowValue.DependingOn(walker.Flatten(collection)) : walker.Dependencies.Elements(collection, element);
            if (loop.LoopControlVariable is IVariableDeclaratorOperation { Symbol: { IsRef: true } variable }) walker.References.Bind(variable, [FlowTarget.Of(collection, walker.Pseudo.Elements)], collection.Depends);
            else walker.Assignments.Assign(loop.LoopControlVariable, current);
            walker.Evaluate(loop.Body);
        });
    }

    public FlowValue For(IForLoopOperation loop)
    {
        foreach (IOperation statement in loop.Before) walker.Evaluate(statement);
        return Repeat(loop, () => Condition(loop.Condition), () => walker.Evaluate(loop.Body), () =>
        {
            foreach (IOperation statement in loop.AtLoopBottom) walker.Evaluate(statement);
        });
    }

    public FlowValue While(IWhileLoopOperation loop)
    {
        // The body of "while (false)" never runs, and "do ... while (false)" runs it once.
        if (loop.ConditionIsTop && SettledCode.Condition(loop.Condition) == loop.ConditionIsUntil) return FlowValue.Empty;
        if (loop.ConditionIsTop) return Repeat(loop, () => Condition(loop.Condition), () => walker.Evaluate(loop.Body));
        OriginSet condition = OriginSet.Empty;
        return Repeat(loop, () => condition, () => walker.Evaluate(loop.Body), () => condition = condition.Union(Condition(loop.Condition)), runsAtLeastOnce: true);
    }

    private OriginSet Condition(IOperation? condition) =>
        condition is null ? OriginSet.Empty : walker.Flatten(walker.Evaluate(condition), BodyWalker.StepAt(condition, "while"));

    private FlowValue Repeat(ILoopOperation loop, Func<OriginSet> condition, Action body, Action? bottom = null, bool runsAtLeastOnce = false)
    {
        ControlScope scope = walker.Control.Enter(ControlScopeKind.Jump, loop.ExitLabel, loop.ContinueLabel);
        FlowEnvironment exits = FlowEnvironment.Unreachable;
        FlowEnvironment top = walker.Variables.Environment;
        OriginSet decided = OriginSet.Empty;
        OriginSet raised;
        OriginSet decidedBefore;
        FlowEnvironment topBefore;
        do
        {
            (topBefore, raised, decidedBefore) = (top, walker.Control.Raised, decided);
            walker.Variables.Environment = top;
            decided = decided.Union(condition());
            if (!runsAtLeastOnce) exits = walker.Variables.Environment;
            walker.Control.Push(decided);
            body();
            walker.Variables.Environment = walker.Variables.Environment.Join(scope.AtNext);
            bottom?.Invoke();
            walker.Control.Pop();
            if (runsAtLeastOnce) (exits, decided) = (walker.Variables.Environment, decided.Union(condition()));
            top = top.Join(walker.Variables.Environment);
        }
        while (!top.Equals(topBefore) || !raised.Equals(walker.Control.Raised) || !decided.Equals(decidedBefore));
        walker.Control.Leave();
        walker.Variables.Environment = exits.Join(scope.AtExit);
        return FlowValue.Empty;
    }
}
