using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>Making objects, tuples, copies and collections.</summary>
internal sealed class CreationFlow(BodyWalker walker)
{
    public FlowValue Object(IObjectCreationOperation creation)
    {
        FlowValue value = creation.Constructor is { } constructor
            ? Construct(walker.Calls.Describe(constructor, instance: null, creation.Arguments, creation.Syntax, constructor.ContainingType.Name))
            : FlowValue.Empty;
        return creation.Initializer is { } initializer ? Initialize(value, initializer) : value;
    }

    public FlowValue Anonymous(IAnonymousObjectCreationOperation creation)
    {
        FlowValue value = FlowValue.Empty;
        foreach (IOperation initializer in creation.Initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment) value = value.With(target.Property, walker.Evaluate(assignment.Value));
        }

        return value;
    }

    public FlowValue Tuple(ITupleOperation tuple)
    {
        FlowValue value = FlowValue.Empty;
        var type = tuple.Type as INamedTypeSymbol ?? tuple.NaturalType as INamedTypeSymbol;
        for (int i = 0; i < tuple.Elements.Length; i++)
        {
            FlowValue element = walker.Evaluate(tuple.Elements[i]);
            value = type is { IsTupleType: true } ? value.With(type.TupleElements[i], element) : value.Join(element);
        }

        return value;
    }

    public FlowValue With(IWithOperation with)
    {
        FlowValue copied = walker.Evaluate(with.Operand);
        walker.Faults.Dereference(with.Operand, copied);
        return Initialize(copied, with.Initializer);
    }

    public FlowValue Collection(IOperation creation)
    {
        if (creation is IArrayCreationOperation array)
        {
            OriginSet sizes = OriginSet.Empty;
            foreach (IOperation size in array.DimensionSizes) sizes = sizes.Union(walker.Evaluate(size).Flatten());
            if (!sizes.IsEmpty) walker.Fault(sizes);
            return walker.Evaluate(array.Initializer).Under(sizes);
        }

        FlowValue value = FlowValue.Empty;
        foreach (IOperation element in creation.ChildOperations) value = value.Join(walker.Evaluate(element));
        return value;
    }

    /// <summary>A new object after its initializer has run.</summary>
    public FlowValue Initialize(FlowValue value, IObjectOrCollectionInitializerOperation? initializer)
    {
        if (initializer is null) return value;
        foreach (IOperation step in initializer.Initializers)
        {
            walker.ImplicitReceivers.Push(value);
            value = Initialize(value, step);
            walker.ImplicitReceivers.Pop();
        }

        return value;
    }

    private FlowValue Initialize(FlowValue value, IOperation step)
    {
        switch (step)
        {
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments.IsEmpty: true } target } assignment:
                return SetProperty(value, target, walker.Evaluate(assignment.Value));
            case ISimpleAssignmentOperation { Target: IFieldReferenceOperation field } assignment:
                return value.With(field.Field, walker.Evaluate(assignment.Value));
            case IMemberInitializerOperation { InitializedMember: IMemberReferenceOperation { Member: IPropertySymbol or IFieldSymbol } member } nested:
                return value.With(member.Member, Initialize(value.Stored(member.Member), nested.Initializer));
            case IInvocationOperation add:
                return add.Arguments.Aggregate(value, (all, argument) => all.Join(walker.Evaluate(argument.Value)));
            default:
                return step.ChildOperations.Aggregate(value, (all, part) => all.Join(FlowValue.DependingOn(walker.Evaluate(part).Flatten())));
        }
    }

    private FlowValue SetProperty(FlowValue value, IPropertyReferenceOperation target, FlowValue given)
    {
        IPropertySymbol property = target.Property;
        if (property.SetMethod is { } setter && !MemberFacts.IsAuto(property) && walker.Session.Find(setter) is { } summary)
        {
            var argument = new FlowArgument(setter.Parameters[setter.Parameters.Length - 1], Operation: null, given);
            FlowStep step = MemberFlow.StepAt(target);
            SummaryApplication.Outcome outcome = new SummaryApplication(walker, summary, value, [argument], step, _ => step).Apply();
            walker.Faults.Follow(outcome);

            // The property itself is what was given, whatever fields it is kept in.
            return (outcome.Outputs.TryGetValue(Place.Receiver, out FlowValue? left) ? left : value).With(property, given);
        }

        // What a foreign class does with a property is not known: all of it may depend on the value.
        bool isOpaque = !walker.Session.Engine.Bodies.Declares(property) && property.ContainingType is { IsValueType: false, IsRecord: false, IsAnonymousType: false };
        FlowValue result = value.With(property, given);
        return isOpaque ? result.Under(given.Flatten()) : result;
    }

    private FlowValue Construct(FlowCall call)
    {
        IMethodSymbol constructor = call.Method;
        if (PositionalMembers.IsPrimaryConstructor(constructor))
        {
            FlowValue record = FlowValue.Empty;
            foreach (FlowArgument argument in call.Arguments)
            {
                if (argument.Parameter is { } parameter && PositionalMembers.Find(constructor.ContainingType, parameter) is { } property) record = record.With(property, argument.Value);
            }

            return record;
        }

        if (walker.Session.Find(constructor) is { } summary)
        {
            SummaryApplication.Outcome outcome = new SummaryApplication(walker, summary, FlowValue.Empty, call.Arguments, call.ReceiverStep, call.StepOf).Apply();
            walker.Faults.Follow(outcome);
            return outcome.Outputs.TryGetValue(Place.Receiver, out FlowValue? made) ? made : FlowValue.Empty;
        }

        FlowValue value = FlowValue.Empty;
        foreach (FlowArgument argument in call.Arguments)
        {
            FlowValue given = walker.Functions.Close(argument.Value);
            bool isHandedOn = argument.Parameter is { } parameter && TypeFacts.MentionsTypeParameter(parameter.OriginalDefinition.Type);
            value = value.Join(isHandedOn ? given : FlowValue.DependingOn(given.Flatten(call.StepOf(argument))));
        }

        walker.Faults.UnknownCall(call, FlowValue.Empty);
        return value.Showing(InjectiveMembers.ShownBy(call));
    }
}
