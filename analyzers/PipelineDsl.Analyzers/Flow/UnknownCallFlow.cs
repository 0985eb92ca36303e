using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>
/// Calls into code that is not at hand. The result depends on all that is given, all that is given flows into whatever can be written to,
/// and delegates run with any of it. Generic code knows nothing of the values of a type parameter: it can only hand them on.
/// </summary>
internal sealed class UnknownCallFlow(BodyWalker walker)
{
    public FlowValue Call(FlowCall call)
    {
        IMethodSymbol method = call.Method.OriginalDefinition;
        FlowValue given = call.Arguments.Aggregate(call.Receiver.WithoutFunctions(), (all, argument) => all.Join(argument.Value.WithoutFunctions()));
        FlowValue answers = RunDelegates(call, given);
        HashSet<ITypeSymbol> returned = TypeParametersOf(method.ReturnType);
        HashSet<ITypeSymbol> handedOver = TypeParametersThatDelegatesTake(call);

        FlowValue result = answers;
        if (call.Instance is not null)
        {
            result = result.Join(Pass(call.Receiver, TypeParametersOf(method.ContainingType), returned, handedOver, call.ReceiverStep));
        }

        foreach (FlowArgument argument in call.Arguments)
        {
            result = result.Join(SequenceMethods.AsksOnlyForNumber(method)
                ? argument.Value.WithoutHeld().WithoutFunctions()
                : Pass(argument.Value, TypeParametersOf(argument), returned, handedOver, call.StepOf(argument)));
            if (SequenceMethods.ComparesElements(method)) result = result.Under(argument.Value.Flatten(call.StepOf(argument)));
        }

        LeaveBehind(call, answers);
        walker.Faults.UnknownCall(call, answers);
        return result.Showing(InjectiveMembers.ShownBy(call));
    }

    private static FlowValue Pass(FlowValue value, HashSet<ITypeSymbol> own, HashSet<ITypeSymbol> returned, HashSet<ITypeSymbol> handedOver, FlowStep step)
    {
        value = value.WithoutFunctions();
        if (own.Overlaps(returned)) return value;
        return own.Overlaps(handedOver) ? value.WithoutHeld() : FlowValue.DependingOn(value.Flatten(step));
    }

    // A delegate may be given anything, its own answers too (as in a fold).
    private FlowValue RunDelegates(FlowCall call, FlowValue given)
    {
        FlowValue answers = FlowValue.Empty;
        foreach (FlowArgument argument in call.Arguments.Where(argument => !argument.Value.Functions.IsEmpty))
        {
            FlowValue before;
            do
            {
                before = answers;
                FlowEnvironment notRun = walker.Variables.Environment;
                answers = answers.Join(walker.Functions.RunWithAny(argument.Value, given.Join(answers), call));
                walker.Variables.Environment = walker.Variables.Environment.Join(notRun);
            }
            while (!answers.Equals(before));
        }

        return answers;
    }

    private void LeaveBehind(FlowCall call, FlowValue answers)
    {
        if (call.Instance is not null && CanLeaveIn(call.Instance, call.Method)) walker.Assignments.Leave(call.Instance, Others(call, answers, target: null));
        foreach (FlowArgument argument in call.Arguments)
        {
            if (argument.Operation is not { } target) continue;
            if (argument.IsWritten) walker.Assignments.Assign(target, Others(call, answers, target).Join(FlowValue.DependingOn(argument.Value.Flatten(call.StepOf(argument)))));
            else if (TypeFacts.IsMutable(target.Type)) walker.Assignments.Leave(target, Others(call, answers, target));
        }
    }

    private static FlowValue Others(FlowCall call, FlowValue answers, IOperation? target)
    {
        FlowValue others = answers;
        if (target is not null && call.Instance is not null) others = others.Join(Kept(call.Receiver, TypeParametersOf(call.Method.OriginalDefinition.ContainingType), call.ReceiverStep));
        foreach (FlowArgument argument in call.Arguments)
        {
            if (!ReferenceEquals(argument.Operation, target)) others = others.Join(Kept(argument.Value, TypeParametersOf(argument), call.StepOf(argument)));
        }

        return others;
    }

    private static FlowValue Kept(FlowValue value, HashSet<ITypeSymbol> own, FlowStep step) => own.Count > 0 ? value.WithoutFunctions() : FlowValue.DependingOn(value.Flatten(step));

    private static bool CanLeaveIn(IOperation instance, IMethodSymbol method)
    {
        if (instance.Type is not { IsValueType: true } type) return TypeFacts.IsMutable(instance.Type);
        if (type.IsReadOnly || method.IsReadOnly || method.OriginalDefinition.ContainingType.SpecialType == SpecialType.System_Nullable_T) return false;

        // A method of a struct changes a copy unless it is called on a variable.
        return instance is ILocalReferenceOperation or IFieldReferenceOperation or IArrayElementReferenceOperation
            or IParameterReferenceOperation { Parameter.RefKind: not (RefKind.In or RefKind.RefReadOnlyParameter) };
    }

    private static HashSet<ITypeSymbol> TypeParametersOf(FlowArgument argument) =>
        argument.Parameter is { } parameter ? TypeParametersOf(parameter.OriginalDefinition.Type) : new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);

    private static HashSet<ITypeSymbol> TypeParametersOf(ITypeSymbol? type)
    {
        var found = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        if (type is not null) TypeFacts.CollectTypeParameters(type, found);
        return found;
    }

    private static HashSet<ITypeSymbol> TypeParametersThatDelegatesTake(FlowCall call)
    {
        var found = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        foreach (FlowArgument argument in call.Arguments.Where(argument => !argument.Value.Functions.IsEmpty))
        {
            if (argument.Parameter?.OriginalDefinition.Type is not INamedTypeSymbol { DelegateInvokeMethod: { } invoke }) continue;
            foreach (IParameterSymbol parameter in invoke.Parameters) TypeFacts.CollectTypeParameters(parameter.Type, found);
        }

        return found;
    }
}
