/** Renewals by address. */
import { useRegister } from '../../db/use-register';
import { RenewalsScreen } from './renewals-screen';

export const RenewalsScreens = () => {
  const { register } = useRegister();
  // The frame shows why there is no register yet.
  return register === null ? null : <RenewalsScreen register={register} />;
};
